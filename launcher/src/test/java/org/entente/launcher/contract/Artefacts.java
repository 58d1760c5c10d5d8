package org.entente.launcher.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;

/// What a build has made and would be shipped: jars, and the services' folders.
///
/// @param files the SHA-256 of each, by its name below the root
record Artefacts(Path root, Map<String, String> files) {

    static Artefacts of(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString();
                if (name.matches("[^/]+/target/([^/]+\\.jar|(quarkus-app|lib)/.+)")) {
                    files.put(name, sha256(file));
                }
            }
        }
        return new Artefacts(root, files);
    }

    /// The names of files that only one has, or that are not equal.
    Set<String> unlike(Artefacts other) {
        var names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        names.removeIf(name -> Objects.equals(files.get(name), other.files.get(name)));
        return names;
    }

    /// What is in a jar, in its order.
    Map<String, byte[]> entries(String name) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var jar = new JarFile(root.resolve(name).toFile(), false)) {
            for (var entry : jar.stream().toList()) {
                try (var in = jar.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
