package org.entente.gateway.partnership;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Wire;
import org.entente.gateway.Csv;
import org.entente.gateway.question.Json;

/// A matrix as a table: a row for each area, a column for each partnership of the page.
final class MatrixTable {

    private final List<String> header;
    private final List<List<String>> rows;

    private MatrixTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static MatrixTable of(Matrix matrix) {
        var header = new ArrayList<>(List.of("area", "label", "yes", "no", "unknown"));
        matrix.items().forEach(item -> header.add(member(item.partnership(), "id")));
        var rows = new ArrayList<List<String>>();
        for (var area : matrix.areas()) {
            var counts = area.counts();
            var row =
                    new ArrayList<>(
                            List.of(
                                    area.code(),
                                    area.labels().getOrDefault("en", ""),
                                    Long.toString(counts.yes()),
                                    Long.toString(counts.no()),
                                    Long.toString(counts.unknown())));
            matrix.items()
                    .forEach(item ->
                            row.add(
                                    member(
                                            Objects.requireNonNull(item.cells().get(area.code())),
                                            "value")));
            rows.add(row);
        }
        return new MatrixTable(header, rows);
    }

    String csv() {
        return Csv.of(header, rows);
    }

    String markdown() {
        var line = header.stream().map(_ -> "---").toList();
        return Stream.concat(Stream.of(header, line), rows.stream())
                        .map(row ->
                                row.stream()
                                        .map(cell -> cell.replace("|", "\\|"))
                                        .collect(Collectors.joining(" | ", "| ", " |")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String member(Json json, String name) {
        try {
            return Wire.mapper().readTree(json.text()).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
