package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/licences.md` lists what is shipped of others, and nothing is shipped whose licence was not
/// looked at. `-Dentente.docs.write=true` writes it anew.
@Tag("contracts")
class LicencesTest {

    private static final Path PAGE = Path.of("..", "docs", "licences.md");
    private static final String BEGIN = "<!-- generated from the bills of materials: begin -->\n";
    private static final String END = "<!-- generated from the bills of materials: end -->\n";

    /// Under which Entente, which is under the Apache License, may pass a jar on unchanged.
    private static final Set<String> ACCEPTED =
            Set.of(
                    "0BSD",
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    // JLine says "The BSD License" and links the one of three clauses; the plugin
                    // reads four into it.
                    "BSD-4-Clause",
                    "CC0-1.0",
                    "EPL-1.0",
                    "EPL-2.0",
                    "GPL-2.0-with-classpath-exception",
                    "GNU General Public License, version 2 with the GNU Classpath Exception",
                    // RE2/J's name for the BSD licence of Go, of three clauses.
                    "Go License",
                    "MIT",
                    "MIT-0",
                    "Public Domain");

    @Test
    void areAllAccepted() {
        assertThat(Part.all(new TreeMap<>()).values())
                .isNotEmpty()
                .allMatch(LicencesTest::isAccepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GPL-2.0-only",
                "GPL-3.0-or-later",
                "AGPL-3.0-only",
                "SSPL-1.0",
                "BUSL-1.1",
                "Our Own"
            })
    void areRefusedWhenNobodyLookedAtThem(String licence) {
        assertThat(isAccepted(new Part("org.example:part", "1", List.of(licence)))).isFalse();
        assertThat(isAccepted(new Part("org.example:part", "1", List.of("MIT", licence))))
                .isFalse();
        assertThat(isAccepted(new Part("org.example:part", "1", List.of()))).isFalse();
    }

    @Test
    void areListed() throws IOException {
        var page = Files.readString(PAGE);
        var written =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + table()
                        + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("entente.docs.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private static boolean isAccepted(Part part) {
        return !part.licences().isEmpty() && ACCEPTED.containsAll(part.licences());
    }

    private static String table() {
        var shippedIn = new TreeMap<String, TreeSet<String>>();
        return Part.all(shippedIn).entrySet().stream()
                .map(entry ->
                        "| %s | %s | %s | %s |\n"
                                .formatted(
                                        entry.getValue().name(),
                                        entry.getValue().version(),
                                        String.join(" or ", entry.getValue().licences()),
                                        String.join(", ", shippedIn.get(entry.getKey()))))
                .collect(
                        Collectors.joining(
                                "",
                                "| Part | Version | Licence | Shipped in |\n|---|---|---|---|\n",
                                ""));
    }
}
