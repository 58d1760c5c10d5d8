package org.entente.bench.generated;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.entente.bench.load.Chunk;

/// Made-up states, and the persons that hold their offices one after the other.
public final class Actors {
    private static final String[][] OFFICES = {
        {"Minister of Foreign Affairs", "foreign-minister"},
        {"Minister of Defence", "defence-minister"},
        {"Prime Minister", "prime-minister"}
    };
    private static final int LONGEST_TERM = 2_000;

    private Actors() {}

    public static String state(int number) {
        return "bench-state-" + number;
    }

    public static String person(int number) {
        return "bench-person-" + number;
    }

    /// The name by which it is searched.
    public static String nameOfState(int number) {
        return Words.name(1, new SplittableRandom(number));
    }

    public static String nameOfPerson(int number) {
        return Words.name(2, new SplittableRandom(1_000 + number));
    }

    /// Two for each state hold its offices.
    static int stateOf(int person) {
        return person % Sizes.STATES;
    }

    static Chunk.Line makeState(int number, World world) {
        var draft = new Draft("actor", state(number), number);
        var name = nameOfState(number);
        draft.entry.put("type", "state");
        var names = draft.entry.putObject("names");
        names.put("en", name);
        if (draft.chance(60)) {
            names.put("ko", world.words().korean(1, draft.random));
        }
        draft.entry.putArray("aliases").add("Republic of " + name);
        return draft.line();
    }

    static Chunk.Line makePerson(int number, World world) {
        var draft = new Draft("actor", person(number), 10_000 + number);
        draft.entry.put("type", "person");
        draft.entry.putObject("names").put("en", nameOfPerson(number));
        if (draft.chance(30)) {
            draft.entry.putArray("aliases").add(world.words().korean(2, draft.random));
        }
        var offices = draft.entry.putArray("offices");
        var day = Calendar.anyDay(draft.random).minusDays(LONGEST_TERM);
        for (int i = draft.random.nextInt(1, 4); i > 0; i--) {
            var office = OFFICES[draft.random.nextInt(OFFICES.length)];
            var from = day;
            LocalDate to = day.plusDays(draft.random.nextInt(200, LONGEST_TERM));
            // Gaps and overlaps are there, too.
            day = to.plusDays(draft.random.nextInt(-60, 200));
            var held =
                    offices.addObject()
                            .put("office", office[0])
                            .put("code", state(stateOf(number)) + "-" + office[1])
                            .put("of", state(stateOf(number)))
                            .put("from", Calendar.written(from, draft.random));
            if (i > 1 || draft.chance(60)) {
                held.put("to", Calendar.written(to, draft.random));
            }
        }
        return draft.line();
    }
}
