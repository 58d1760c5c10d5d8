package org.entente.gateway.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.jspecify.annotations.Nullable;

/// What an entry is found under besides its words: `actor:eu`, `topic:arms-transfers`. The codes of
/// the areas of a partnership are its topics.
final class Tags {

    static final String KIND = "kind:";
    static final String TYPE = "type:";
    static final String ACTOR = "actor:";
    static final String TOPIC = "topic:";
    static final String LANGUAGE = "language:";

    private Tags() {}

    static List<String> of(Entry entry, List<Piece> pieces) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(KIND + entry.kind().one());
        var type = type(entry);
        if (type != null) {
            tags.add(TYPE + type);
        }
        entry.parts().forEach(part -> tags.add(ACTOR + part.actor()));
        topics(entry).forEach(topic -> tags.add(TOPIC + topic));
        for (var piece : pieces) {
            if (piece.language() != null) {
                tags.add(LANGUAGE + Language.primary(piece.language()));
            }
        }
        return List.copyOf(tags);
    }

    static @Nullable String type(Entry entry) {
        return switch (entry) {
            case Actor actor -> actor.type();
            case Dialogue dialogue -> dialogue.level();
            case Statement statement -> statement.type();
            case Partnership partnership -> partnership.type();
            case Commitment commitment -> commitment.stage();
        };
    }

    private static Stream<String> topics(Entry entry) {
        return switch (entry) {
            case Actor _ -> Stream.of();
            case Dialogue dialogue ->
                    dialogue.meetings().stream().flatMap(meeting -> meeting.topics().stream());
            case Statement statement ->
                    statement.positions().stream().map(Position::topics).flatMap(List::stream);
            case Partnership partnership ->
                    partnership.areas().stream().map(Partnership.Area::code);
            case Commitment commitment -> commitment.topics().stream();
        };
    }
}
