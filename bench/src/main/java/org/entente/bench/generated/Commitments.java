package org.entente.bench.generated;

import java.time.LocalDate;
import java.util.List;
import org.entente.bench.load.Chunk;

/// Commitments made in partnerships or in statements, recurring or not, with what was seen of them
/// and how they were judged.
public record Commitments(World world, Partnerships partnerships, int statements, Earlier earlier) {
    private static final List<String> PERIODS = List.of("P1Y", "P6M", "P2Y", "P3M");
    private static final Skewed<String> SHOWS =
            new Skewed<>(List.of("done", "started", "partly-done", "related", "not-done"), 0.8);
    private static final List<Scale> SCALES =
            List.of(
                    new Scale("g7-compliance", List.of("1", "0", "-1")),
                    new Scale("g20-compliance", List.of("1", "0", "-1")),
                    new Scale(
                            "ogp-completion",
                            List.of(
                                    "limited",
                                    "substantial",
                                    "complete",
                                    "not-started",
                                    "no-evidence")));

    private record Scale(String code, List<String> scores) {}

    static String id(int number) {
        return "bench-commitment-" + number;
    }

    Chunk.Line make(int number) {
        var draft = new Draft("commitment", id(number), number);
        var random = draft.random;
        var by = madeIn(draft);
        draft.list(draft.entry, "by", by);
        if (draft.chance(15)) {
            draft.list(draft.entry, "to", world.targets().draw(1, random));
        }
        draft.text(draft.entry, "matter", world.words(), 4, 10, 20);
        draft.list(draft.entry, "topics", world.topics().draw(random.nextInt(1, 4), random));
        var made = Calendar.day(number, earlier.count(), random);
        draft.entry.put("madeOn", made.toString());
        if (draft.chance(80)) {
            draft.entry.put("dueOn", made.plusDays(random.nextInt(30, 1500)).toString());
        }
        if (draft.chance(25)) {
            draft.entry.put("every", PERIODS.get(random.nextInt(PERIODS.size())));
        }
        draft.entry.put("verifiable", draft.chance(80));
        draft.entry.put("stage", draft.chance(92) ? "accepted" : "declined");
        int evidence = evidence(draft, made);
        assessments(draft, by, made, evidence);
        if (draft.chance(3)) {
            earlier.of(number, random)
                    .ifPresent(other -> draft.entry.putArray("supersedes").add(id(other)));
        }
        return draft.line();
    }

    /// Says where it was promised, and returns who promised.
    private List<String> madeIn(Draft draft) {
        var random = draft.random;
        int partnership = random.nextInt(partnerships.earlier().count());
        var place = draft.entry.putArray("madeIn");
        if (draft.chance(40)) {
            place.add(
                    Statements.id(random.nextInt(statements))
                            + "#"
                            + random.nextInt(1, Statements.POSITIONS + 1));
            return List.copyOf(world.holders().draw(random.nextInt(1, 4), random));
        }
        place.add(Partnerships.id(partnership));
        if (draft.chance(30)) {
            int area = random.nextInt(1, Partnerships.areas(partnership) + 1);
            draft.entry.put("area", Partnerships.id(partnership) + "#" + area);
        }
        return partnerships.parties(partnership);
    }

    private int evidence(Draft draft, LocalDate made) {
        int count = draft.random.nextInt(4);
        if (count == 0) {
            return 0;
        }
        var list = draft.entry.putArray("evidence");
        for (int n = 1; n <= count; n++) {
            var day = made.plusDays(draft.random.nextInt(10, 2000));
            var seen = list.addObject().put("n", n).put("on", Calendar.written(day, draft.random));
            seen.put("shows", SHOWS.draw(draft.random));
            draft.text(seen, "matter", world.words(), 3, 7, 10);
        }
        return count;
    }

    private void assessments(Draft draft, List<String> by, LocalDate made, int evidence) {
        int count = draft.random.nextInt(4);
        if (count == 0) {
            return;
        }
        var list = draft.entry.putArray("assessments");
        var scale = SCALES.get(draft.random.nextInt(SCALES.size()));
        for (int n = 1; n <= count; n++) {
            var day = made.plusDays(200L * n + draft.random.nextInt(100));
            var score = scale.scores.get(draft.random.nextInt(scale.scores.size()));
            var judged = list.addObject().put("n", n).put("assessor", "Benchmark Research Group");
            judged.put("scale", scale.code).put("score", score).put("on", day.toString());
            draft.list(judged, "of", draft.chance(70) ? by : by.subList(0, 1));
            judged.put("final", n == count && draft.chance(60));
            if (evidence > 0 && draft.chance(50)) {
                judged.putArray("evidence").add(draft.random.nextInt(1, evidence + 1));
            }
        }
    }
}
