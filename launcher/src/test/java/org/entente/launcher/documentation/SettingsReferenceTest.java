package org.entente.launcher.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` names every setting, and what it says is what the code says.
/// `-Dentente.docs.write=true` writes it anew.
class SettingsReferenceTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/settings.md");
    private static final String BEGIN = "<!-- generated from the code: begin -->\n";
    private static final String END = "<!-- generated from the code: end -->\n";

    private static final List<String> OWNERS = List.of("statements-service", "partnership-service");
    private static final List<String> ALL =
            List.of("gateway", "statements-service", "partnership-service");
    private static final Map<String, List<String>> SHARED =
            Map.of("observability", ALL, "chassis", OWNERS);
    private static final List<PropertiesFile> PROPERTIES =
            List.of(
                    properties("gateway", "application.properties", List.of("gateway")),
                    properties("observability", "META-INF/microprofile-config.properties", ALL),
                    properties("chassis", "META-INF/microprofile-config.properties", OWNERS),
                    properties(
                            "statements-service", "application.properties", OWNERS.subList(0, 1)),
                    properties(
                            "partnership-service", "application.properties", OWNERS.subList(1, 2)));

    @Test
    void namesEverySettingAsTheCodeHasIt() throws IOException {
        var settings = settings();
        assertThat(settings)
                .extracting(Setting::meaning)
                .as("each is described")
                .doesNotContain("");
        var page = Files.readString(PAGE);
        var written =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + table(settings)
                        + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("entente.docs.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private static String table(List<Setting> settings) {
        return settings.stream()
                .map(Setting::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| Variable | When not set | Read by | What it does |\n|---|---|---|---|\n",
                                "\n"));
    }

    /// Each variable once, in the order of their names.
    private static List<Setting> settings() throws IOException {
        var all = new ArrayList<Setting>();
        var fixed = new TreeSet<String>();
        for (var file : PROPERTIES) {
            all.addAll(file.settings());
            fixed.addAll(file.keys());
        }
        for (var type : configurationClasses()) {
            all.addAll(type.settings(fixed));
        }
        var merged = new LinkedHashMap<String, Setting>();
        all.forEach(setting ->
                merged.merge(setting.variable(), setting, SettingsReferenceTest::together));
        return merged.values().stream()
                .sorted((one, other) -> one.variable().compareTo(other.variable()))
                .toList();
    }

    /// Where a variable that is not set means one thing here and another there, it is its absence
    /// that counts.
    private static Setting together(Setting one, Setting other) {
        var preset = Objects.equals(one.preset(), other.preset()) ? one.preset() : "";
        var readers =
                Stream.concat(one.readers().stream(), other.readers().stream()).distinct().toList();
        return new Setting(
                one.variable(),
                preset,
                one.meaning().isEmpty() ? other.meaning() : one.meaning(),
                readers);
    }

    private static List<ConfigurationClass> configurationClasses() throws IOException {
        var found = new ArrayList<ConfigurationClass>();
        for (var module :
                List.of(
                        "gateway",
                        "observability",
                        "chassis",
                        "statements-service",
                        "partnership-service")) {
            var readers = SHARED.getOrDefault(module, List.of(module));
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
                    if (Files.readString(file).contains("@ConfigMapping(")) {
                        found.add(new ConfigurationClass(file, readers));
                    }
                }
            }
        }
        return found;
    }

    private static PropertiesFile properties(String module, String name, List<String> readers) {
        return new PropertiesFile(
                ROOT.resolve(module).resolve("src/main/resources").resolve(name), readers);
    }
}
