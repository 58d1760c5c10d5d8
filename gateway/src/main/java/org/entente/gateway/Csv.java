package org.entente.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tables as CSV (RFC 4180) that a spreadsheet can open without running anything: a cell that it
/// would take for a formula gets an apostrophe in front. Plain numbers stay as they are.
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", "UTF-8");

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private static final ObjectWriter WRITER =
            CsvMapper.builder()
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build()
                    .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Csv() {}

    /// @param rows each as long as the header
    public static String of(List<String> header, List<List<String>> rows) {
        var lines = Stream.concat(Stream.of(header), rows.stream()).map(Csv::guarded).toList();
        try {
            return WRITER.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> guarded(List<String> row) {
        return row.stream().map(Csv::guarded).toList();
    }

    private static String guarded(String cell) {
        return !cell.isEmpty()
                        && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}
