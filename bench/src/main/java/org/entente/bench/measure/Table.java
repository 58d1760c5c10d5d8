package org.entente.bench.measure;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Figures as text, each column as wide as it has to be.
public final class Table {
    private static final List<String> TITLES =
            List.of("figure", "measured", "limit", "verdict", "beside it, in the same run");

    private Table() {}

    public static String of(List<Figure> figures) {
        var rows = figures.stream().map(Table::cells).toList();
        var widths = new int[TITLES.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            ToIntFunction<List<String>> width = row -> row.get(column).length();
            widths[i] =
                    Math.max(TITLES.get(i).length(), rows.stream().mapToInt(width).max().orElse(0));
        }
        var rule = TITLES.stream().map(_ -> "").toList();
        return line(TITLES, widths, " ")
                + line(rule, widths, "-")
                + rows.stream().map(row -> line(row, widths, " ")).collect(Collectors.joining());
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.name(),
                figure.measured(),
                figure.limit(),
                figure.verdict().toString(),
                figure.beside());
    }

    private static String line(List<String> cells, int[] widths, String filling) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i))
                    .repeat(filling, widths[i] - cells.get(i).length())
                    .append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }
}
