package org.entente.bench.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.bench.load.Chunk;

/// Partnerships with 5 to 15 areas, a tenth of them with the whole list. One in twenty is a
/// strategy of one actor.
public record Partnerships(World world, Dialogues dialogues, Earlier earlier) {
    private static final List<String> STEPS =
            List.of("negotiations-opened", "initialled", "signed", "entered-into-force", "ended");
    private static final List<String> STATES =
            List.of("negotiating", "announced", "signed", "in-force", "ended");

    static String id(int number) {
        return "bench-partnership-" + number;
    }

    static boolean isStrategy(int number) {
        return number % 20 == 3;
    }

    /// How many areas it has, numbered from 1.
    static int areas(int number) {
        return new SplittableRandom(number).nextInt(5, 16);
    }

    /// The same for whoever asks.
    List<String> parties(int number) {
        var random = new SplittableRandom(55_000 + number);
        int size = random.nextInt(10);
        int parties = isStrategy(number) ? 1 : size > 0 ? 2 : random.nextInt(3, 7);
        return List.copyOf(world.holders().draw(parties, random));
    }

    Chunk.Line make(int number) {
        var draft = new Draft("partnership", id(number), number);
        var random = draft.random;
        var parties = parties(number);
        draft.entry.put(
                "type", isStrategy(number) ? "strategy" : world.partnershipTypes().draw(random));
        draft.text(draft.entry, "titles", world.words(), 4, 8, 25);
        draft.list(draft.entry, "parties", parties);
        draft.entry.put("legalNature", world.legalNatures().draw(random));
        draft.entry.put("binding", draft.chance(40));
        // Most have come to be in force, and few to an end.
        int come = draft.chance(60) ? 4 : random.nextInt(1, STEPS.size() + 1);
        draft.entry.put("state", STATES.get(come - 1));
        milestones(draft.entry.putArray("milestones"), come, parties, draft);
        areas(draft.entry.putArray("areas"), number, draft);
        draft.entry.put(
                "areasKnown",
                draft.chance(10) ? "complete" : draft.chance(70) ? "partial" : "unknown");
        if (draft.chance(30)) {
            var review = draft.entry.putObject("review");
            draft.text(review, "mechanism", world.words(), 4, 8, 0);
            review.put("every", "P1Y");
        }
        if (draft.chance(10)) {
            earlier.of(number, random)
                    .ifPresent(other ->
                            draft.entry
                                    .putArray(isStrategy(other) ? "carriesOut" : "follows")
                                    .add(id(other)));
        }
        return draft.line();
    }

    private void milestones(ArrayNode list, int come, List<String> parties, Draft draft) {
        LocalDate day = Calendar.anyDay(draft.random).minusDays(700);
        for (int n = 1; n <= come; n++) {
            var milestone = list.addObject().put("n", n).put("act", STEPS.get(n - 1));
            milestone.put("on", Calendar.written(day, draft.random)).put("place", "Brussels");
            var by = milestone.putArray("by");
            parties.forEach(actor -> {
                var signatory = by.addObject().put("actor", actor);
                if (draft.chance(20)) {
                    signatory.put("person", Actors.person(draft.random.nextInt(Sizes.PERSONS)));
                }
            });
            if (draft.chance(10)) {
                milestone.put("at", dialogues.anyMeeting(draft.random));
            }
            day = day.plusDays(draft.random.nextInt(30, 900));
        }
    }

    private void areas(ArrayNode list, int number, Draft draft) {
        int n = 1;
        for (var code : world.areas().draw(areas(number), draft.random)) {
            var area = list.addObject().put("n", n++).put("code", code);
            draft.text(area, "headings", world.words(), 2, 4, 10);
        }
    }
}
