package org.entente.launcher.story;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of figures: those that services expose, and those that alert rules and the dashboard
/// ask for.
final class Figures {

    private static final Path FILES = Path.of("..", "deploy", "observability");
    private static final Pattern EXPRESSION =
            Pattern.compile("^ +expr: (?:\\|\\n((?: {10,}.*\\n)+)|(.*)$)", Pattern.MULTILINE);
    private static final Pattern NO_NAMES =
            Pattern.compile(
                    "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");

    private Figures() {}

    /// Those in a scrape.
    static Stream<String> in(String scrape) {
        return scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0]);
    }

    static Set<String> askedForByAlerts() throws IOException {
        var rules = Files.readString(FILES.resolve("alerts.yml"));
        return names(
                EXPRESSION
                        .matcher(rules)
                        .results()
                        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                        .toList());
    }

    static Set<String> askedForByTheDashboard() throws IOException {
        var dashboard =
                JsonMapper.builder()
                        .build()
                        .readTree(FILES.resolve("grafana/dashboards/entente.json").toFile());
        return names(dashboard.findValuesAsText("expr"));
    }

    private static Set<String> names(List<String> expressions) {
        return expressions.stream()
                .map(expression -> NO_NAMES.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(found -> found.group())
                // Prometheus makes `up` itself.
                .filter(name -> !OPERATORS.contains(name) && !name.equals("up"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
