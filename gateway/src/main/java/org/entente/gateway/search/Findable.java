package org.entente.gateway.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Source;
import org.entente.contracts.Statement;
import org.entente.contracts.Wire;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// What is shown of an entry that was found, ready made.
@ApplicationScoped
class Findable implements Flattened<Findable.Row> {

    record Row(String key, long version, String head, String pieces, String sources) {

        List<Piece> read() {
            return Findable.read(pieces, new TypeReference<>() {});
        }

        List<Source> readSources() {
            return Findable.read(sources, new TypeReference<>() {});
        }

        Head readHead() {
            return Findable.read(head, new TypeReference<>() {});
        }
    }

    /// By which an entry is recognised.
    ///
    /// @param matter of a commitment, which has neither title nor name
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Head(
            String kind,
            String id,
            Map<String, String> titles,
            Map<String, String> names,
            Map<String, String> matter,
            @Nullable String type,
            @Nullable PartialDate day) {}

    @Override
    public String table() {
        return "findable";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return Stream.of(
                new Row(
                        entry.key().toString(),
                        version,
                        Json.of(head(entry)).text(),
                        Json.of(Pieces.of(entry)).text(),
                        Json.of(entry.sources()).text()));
    }

    private static Head head(Entry entry) {
        Map<String, String> none = Map.of();
        var kind = entry.kind().one();
        return switch (entry) {
            case Actor a -> new Head(kind, a.id(), none, a.names(), none, a.type(), null);
            case Dialogue d -> new Head(kind, d.id(), none, d.names(), none, d.level(), d.day());
            case Statement s -> new Head(kind, s.id(), s.titles(), none, none, s.type(), s.day());
            case Partnership p -> new Head(kind, p.id(), p.titles(), none, none, p.type(), p.day());
            case Commitment c -> new Head(kind, c.id(), none, none, c.matter(), c.stage(), c.day());
        };
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Wire.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
