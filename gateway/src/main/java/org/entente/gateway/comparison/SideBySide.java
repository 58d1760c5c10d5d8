package org.entente.gateway.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Statement;
import org.entente.gateway.Csv;
import org.entente.gateway.comparison.Row.Cell;
import org.entente.gateway.comparison.Row.Held;
import org.entente.gateway.position.StatementHead;

/// A comparison as a table: a line for each row, a column for each statement.
record SideBySide(Comparison comparison) {

    private static final int ISSUERS = 3;

    String csv() {
        var header = new ArrayList<>(List.of("family", "topic", "targets", "matter"));
        comparison.statements().forEach(column -> header.add(column.statement().id()));
        return Csv.of(header, comparison.rows().stream().map(SideBySide::line).toList());
    }

    private static List<String> line(Row row) {
        return Stream.concat(
                        Stream.of(
                                row.family(),
                                Objects.requireNonNullElse(row.topic(), ""),
                                String.join("; ", row.targets()),
                                text(row.matter())),
                        row.cells().stream().map(SideBySide::marker))
                .toList();
    }

    String markdown() {
        var lines = new ArrayList<String>();
        var heads =
                comparison.statements().stream().map(column -> head(column.statement())).toList();
        lines.add("| Position | Of | " + String.join(" | ", heads) + " |");
        lines.add("|---|---" + "|---".repeat(heads.size()) + "|");
        for (var row : comparison.rows()) {
            var topic = row.topic() == null ? "" : ", " + row.topic();
            var cells =
                    row.cells().stream()
                            .map(cell -> (cell.positions().isEmpty() ? "" : "● ") + marker(cell))
                            .collect(Collectors.joining(" | "));
            lines.add(
                    "| %s | %s | %s |"
                            .formatted(inLine(text(row.matter())), row.family() + topic, cells));
        }
        lines.add("");
        lines.add(comparison.warning());
        return String.join("\n", lines) + "\n";
    }

    private static String head(StatementHead statement) {
        var issuers = statement.issuers().stream().map(Statement.Issuer::actor).distinct().toList();
        var shown = issuers.size() > ISSUERS ? issuers.subList(0, ISSUERS - 1) : issuers;
        var others = issuers.size() - shown.size();
        return String.join(", ", shown)
                + (others == 0 ? "" : " +" + others)
                + " "
                + statement.issuedOn();
    }

    private static String marker(Cell cell) {
        var said = cell.positions().stream().map(SideBySide::said).distinct();
        var change =
                cell.change() == null
                        ? Stream.<String>empty()
                        : Stream.of("(" + cell.change().name().toLowerCase(Locale.ROOT) + ")");
        var acts = said.collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(acts).filter(text -> !text.isEmpty()), change)
                .collect(Collectors.joining(" "));
    }

    private static String said(Held position) {
        return Stream.of(position.act(), position.strength(), position.aux())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String text(Map<String, String> languages) {
        return Objects.requireNonNullElseGet(
                languages.get("en"), () -> languages.values().iterator().next());
    }

    private static String inLine(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
