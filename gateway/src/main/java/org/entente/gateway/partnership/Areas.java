package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Source;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.SourcesOf;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// The areas of partnerships.
@ApplicationScoped
class Areas implements Flattened<Areas.Row> {

    record Row(String key, long version, int n, String code, String cell) {}

    /// Whether a partnership has an area, as an answer shows it.
    ///
    /// @param value `yes`, `no` or `unknown`; all but `unknown` come from what a source shows
    /// @param n the number of the area in its partnership
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cell(
            String value,
            @Nullable Integer n,
            Map<String, String> heading,
            @Nullable String grade,
            List<Source> sources) {

        static final Json NO = Json.of(new Cell("no", null, Map.of(), null, List.of()));
        static final Json UNKNOWN = Json.of(new Cell("unknown", null, Map.of(), null, List.of()));
    }

    @Override
    public String table() {
        return "area";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Partnership partnership
                ? partnership.areas().stream()
                        .map(area ->
                                new Row(
                                        partnership.key().toString(),
                                        version,
                                        area.n(),
                                        area.code(),
                                        cell(partnership, area)))
                : Stream.empty();
    }

    private static String cell(Partnership partnership, Partnership.Area area) {
        return Json.of(
                        new Cell(
                                "yes",
                                area.n(),
                                area.headings(),
                                area.grade(),
                                SourcesOf.of(partnership, area.sources())))
                .text();
    }
}
