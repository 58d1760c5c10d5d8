package org.entente.bench.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.load.Chunk;

/// Statements of five positions each. Most have one to three issuers, one in a hundred has 48.
public record Statements(World world, Dialogues dialogues, Earlier earlier) {
    static final int POSITIONS = 5;
    private static final int MANY = 48;
    private static final int TEXT_WORDS = 300;

    public static String id(int number) {
        return "bench-statement-" + number;
    }

    static boolean isRevised(int number) {
        return number % 20 == 7;
    }

    public static boolean isRetracted(int number) {
        return number % 100 == 13;
    }

    Chunk.Line make(int number) {
        return draft(number).line();
    }

    /// The same with another title, and without the strength of its first position.
    Chunk.Line revise(int number) {
        var draft = draft(number);
        draft.text(draft.entry, "titles", world.words(), 5, 9, 25);
        ((ObjectNode) draft.entry.path("positions").get(0)).remove("strength");
        return draft.line();
    }

    private Draft draft(int number) {
        var draft = new Draft("statement", id(number), number);
        var day = Calendar.day(number, earlier.count(), draft.random);
        draft.entry.put("type", world.statementTypes().draw(draft.random));
        draft.text(draft.entry, "titles", world.words(), 5, 9, 25);
        draft.entry.put("issuedOn", Calendar.written(day, draft.random)).put("place", "Seoul");
        if (draft.chance(15)) {
            draft.entry.put("meeting", dialogues.anyMeeting(draft.random));
        }
        var issuers = issuers(draft);
        joined(draft, day);
        if (number % 50 == 0) {
            draft.entry
                    .putArray("texts")
                    .addObject()
                    .put("language", "en")
                    .put("text", world.words().english(TEXT_WORDS, draft.random))
                    .put("source", "s1");
        }
        var positions = draft.entry.putArray("positions");
        for (int n = 1; n <= POSITIONS; n++) {
            position(positions.addObject().put("n", n), number, issuers, draft);
        }
        return draft;
    }

    private List<String> issuers(Draft draft) {
        int size = draft.random.nextInt(100);
        int count = size == 0 ? MANY : size < 55 ? 1 : size < 85 ? 2 : 3;
        var issuers = world.holders().draw(count, draft.random);
        var list = draft.entry.putArray("issuers");
        for (var actor : issuers) {
            var issuer = list.addObject().put("actor", actor);
            if (draft.chance(20)) {
                issuer.put("by", Actors.person(draft.random.nextInt(Sizes.PERSONS)));
                issuer.put("as", "Minister of Foreign Affairs");
            }
        }
        return new ArrayList<>(issuers);
    }

    private void joined(Draft draft, LocalDate day) {
        if (!draft.chance(3)) {
            return;
        }
        var later = draft.entry.putArray("alignedLater");
        for (var actor : world.holders().draw(draft.random.nextInt(1, 6), draft.random)) {
            later.addObject()
                    .put("actor", actor)
                    .put("on", day.plusDays(400 + draft.random.nextInt(60)).toString());
        }
    }

    private void position(ObjectNode position, int number, List<String> issuers, Draft draft) {
        var random = draft.random;
        var some = draft.chance(80) ? issuers : issuers.subList(0, 1 + issuers.size() / 2);
        draft.list(position, "holders", some);
        // Each of these makes a commitment be proposed: a few, not a fiftieth of all.
        position.put("act", draft.chance(0.2) ? "commit" : world.acts().draw(random));
        if (draft.chance(40)) {
            position.put("strength", world.strengths().draw(random));
        }
        int targets = draft.chance(25) ? 0 : draft.chance(20) ? 2 : 1;
        draft.list(position, "targets", world.targets().draw(targets, random));
        if (draft.chance(10)) {
            draft.list(position, "toward", world.targets().draw(1, random));
        }
        matter(position, draft);
        draft.list(position, "topics", world.topics().draw(random.nextInt(1, 4), random));
        if (draft.chance(4)) {
            earlier.of(number, random)
                    .ifPresent(other ->
                            position.put(
                                    draft.chance(90) ? "restates" : "contradicts",
                                    id(other) + "#" + random.nextInt(1, POSITIONS + 1)));
        }
    }

    private void matter(ObjectNode position, Draft draft) {
        var words = world.words();
        var matter = position.putObject("matter");
        var english = words.english(draft.random.nextInt(4, 11), draft.random);
        matter.put("en", draft.chance(50) ? english + " " + Words.EVERYWHERE : english);
        if (draft.chance(20)) {
            matter.put("ko", words.korean(draft.random.nextInt(3, 8), draft.random));
        }
    }
}
