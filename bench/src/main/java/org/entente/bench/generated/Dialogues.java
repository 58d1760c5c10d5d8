package org.entente.bench.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.bench.load.Chunk;

/// Dialogues with their meetings. Which statements came out of one stands in the statements.
public record Dialogues(World world, int count) {
    private static final int MOST_MEETINGS = 12;

    static String id(int number) {
        return "bench-dialogue-" + number;
    }

    /// Some meeting, as it is cited.
    String anyMeeting(RandomGenerator random) {
        int number = random.nextInt(count);
        return id(number) + "#" + random.nextInt(1, meetings(number) + 1);
    }

    private static int meetings(int number) {
        return new SplittableRandom(number).nextInt(1, MOST_MEETINGS + 1);
    }

    /// Who has it with whom.
    List<String> between(int number) {
        var random = new SplittableRandom(77_000 + number);
        int actors = random.nextInt(10) > 0 ? 2 : random.nextInt(3, 6);
        return List.copyOf(world.holders().draw(actors, random));
    }

    Chunk.Line make(int number) {
        var draft = new Draft("dialogue", id(number), number);
        draft.text(draft.entry, "names", world.words(), 3, 6, 20);
        var between = between(number);
        draft.list(draft.entry, "between", between);
        draft.entry.put("level", world.levels().draw(draft.random));
        var meetings = draft.entry.putArray("meetings");
        int count = meetings(number);
        for (int n = 1; n <= count; n++) {
            var day = Calendar.day(n - 1, count, draft.random);
            var meeting = meetings.addObject().put("n", n);
            meeting.put("on", Calendar.written(day, draft.random)).put("place", "Seoul");
            var participants = meeting.putArray("participants");
            for (var actor : between) {
                var participant = participants.addObject().put("for", actor).put("as", "Minister");
                if (draft.chance(40)) {
                    participant.put("person", Actors.person(draft.random.nextInt(Sizes.PERSONS)));
                }
            }
            draft.list(meeting, "topics", world.topics().draw(3, draft.random));
        }
        return draft.line();
    }
}
