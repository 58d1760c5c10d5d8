package org.entente.launcher.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A project folder in which each service is a [FakeService].
final class FakeApplications {
    private FakeApplications() {}

    static void in(Place place) throws IOException {
        for (var service : Part.SERVICES) {
            var folder = Files.createDirectories(place.application(service));
            write(folder.resolve("quarkus-run.jar"));
        }
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var name = FakeService.class.getName().replace('.', '/') + ".class";
        try (var output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeService.class.getResourceAsStream("/" + name)) {
            output.putNextEntry(new JarEntry(name));
            code.transferTo(output);
            output.closeEntry();
        }
    }
}
