package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// What partnerships are, and the act by which each is counted among its kind.
@ApplicationScoped
class Instruments implements Flattened<Instruments.Row> {

    record Row(
            String key,
            long version,
            String type,
            List<String> parties,
            String areasKnown,
            List<String> areas,
            @Nullable String countedBy,
            @Nullable String countedOn,
            @Nullable LocalDate countedDay,
            String head) {}

    /// A partnership as an answer names it.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Head(
            String id,
            Map<String, String> titles,
            String type,
            List<String> parties,
            @Nullable String legalNature,
            @Nullable Boolean binding,
            String areasKnown) {}

    @Override
    public String table() {
        return "instrument";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Partnership partnership
                ? Stream.of(row(partnership, version))
                : Stream.empty();
    }

    private static Row row(Partnership partnership, long version) {
        var counted = Acts.of(partnership).conclusion().orElse(null);
        var areasKnown = partnership.areasKnown() == null ? "unknown" : partnership.areasKnown();
        var head =
                new Head(
                        partnership.id(),
                        partnership.titles(),
                        partnership.type(),
                        partnership.parties(),
                        partnership.legalNature(),
                        partnership.binding(),
                        areasKnown);
        return new Row(
                partnership.key().toString(),
                version,
                partnership.type(),
                partnership.parties(),
                areasKnown,
                partnership.areas().stream().map(Partnership.Area::code).distinct().toList(),
                counted == null ? null : counted.milestone().act(),
                counted == null ? null : counted.on().toString(),
                counted == null ? null : counted.on().first(),
                Json.of(head).text());
    }
}
