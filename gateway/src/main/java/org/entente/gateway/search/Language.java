package org.entente.gateway.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Languages, and PostgreSQL's text search configurations for those that have one.
final class Language {

    /// Words as they are written, for names and for languages without a configuration.
    static final String SIMPLE = "search_simple";

    private static final Map<String, String> CONFIGURATIONS =
            Map.ofEntries(
                    Map.entry("ar", "arabic"),
                    Map.entry("ca", "catalan"),
                    Map.entry("da", "danish"),
                    Map.entry("de", "german"),
                    Map.entry("el", "greek"),
                    Map.entry("en", "english"),
                    Map.entry("es", "spanish"),
                    Map.entry("et", "estonian"),
                    Map.entry("eu", "basque"),
                    Map.entry("fi", "finnish"),
                    Map.entry("fr", "french"),
                    Map.entry("ga", "irish"),
                    Map.entry("hi", "hindi"),
                    Map.entry("hu", "hungarian"),
                    Map.entry("hy", "armenian"),
                    Map.entry("id", "indonesian"),
                    Map.entry("it", "italian"),
                    Map.entry("lt", "lithuanian"),
                    Map.entry("nb", "norwegian"),
                    Map.entry("ne", "nepali"),
                    Map.entry("nl", "dutch"),
                    Map.entry("nn", "norwegian"),
                    Map.entry("no", "norwegian"),
                    Map.entry("pt", "portuguese"),
                    Map.entry("ro", "romanian"),
                    Map.entry("ru", "russian"),
                    Map.entry("sr", "serbian"),
                    Map.entry("sv", "swedish"),
                    Map.entry("ta", "tamil"),
                    Map.entry("tr", "turkish"),
                    Map.entry("yi", "yiddish"));

    private Language() {}

    /// The language without script and region: `pt` of `pt-BR`.
    static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    static String configuration(@Nullable String tag) {
        var configuration = tag == null ? null : CONFIGURATIONS.get(primary(tag));
        return configuration == null ? SIMPLE : named(configuration);
    }

    /// All that words can be meant by where texts are in these languages.
    static List<String> configurations(Collection<String> tags) {
        return Stream.concat(Stream.of(SIMPLE), tags.stream().map(Language::configuration))
                .distinct()
                .sorted()
                .toList();
    }

    /// The languages with a configuration.
    static List<String> configured() {
        return CONFIGURATIONS.keySet().stream().sorted().toList();
    }

    private static String named(String configuration) {
        return "search_" + configuration;
    }
}
