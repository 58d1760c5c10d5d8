package org.entente.bench.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.bench.load.Chunk;

/// All of it, in the order in which it can be loaded: nothing comes before what it refers to.
public final class GeneratedRecord {
    private static final int WAVES = 5;

    private final World world;
    private final Sizes sizes;
    private final Dialogues dialogues;
    private final Statements statements;
    private final Partnerships partnerships;
    private final Commitments commitments;

    public GeneratedRecord(World world, Sizes sizes) {
        this.world = world;
        this.sizes = sizes;
        this.dialogues = new Dialogues(world, sizes.dialogues());
        this.statements = new Statements(world, dialogues, new Earlier(sizes.statements(), WAVES));
        this.partnerships =
                new Partnerships(world, dialogues, new Earlier(sizes.partnerships(), WAVES));
        this.commitments =
                new Commitments(
                        world,
                        partnerships,
                        sizes.statements(),
                        new Earlier(sizes.commitments(), WAVES));
    }

    /// Entries that refer to none of each other, and so can be sent in any order.
    public record Wave(String address, int from, int to, IntFunction<Chunk.Line> entries) {
        public int count() {
            return to - from;
        }
    }

    public World world() {
        return world;
    }

    public Sizes sizes() {
        return sizes;
    }

    public Dialogues dialogues() {
        return dialogues;
    }

    /// What the statements-service owns.
    public List<Wave> firstHalf() {
        var waves = new ArrayList<Wave>();
        waves.add(new Wave("actors", 0, Sizes.STATES, n -> Actors.makeState(n, world)));
        waves.add(new Wave("actors", 0, Sizes.PERSONS, n -> Actors.makePerson(n, world)));
        waves.add(new Wave("dialogues", 0, sizes.dialogues(), dialogues::make));
        waves.addAll(waves("statements", statements.earlier(), statements::make));
        return waves;
    }

    /// What the partnership-service owns.
    public List<Wave> secondHalf() {
        var waves =
                new ArrayList<>(waves("partnerships", partnerships.earlier(), partnerships::make));
        waves.addAll(waves("commitments", commitments.earlier(), commitments::make));
        return waves;
    }

    /// Second versions of some statements.
    public Wave revisions() {
        var revised =
                IntStream.range(0, sizes.statements()).filter(Statements::isRevised).toArray();
        return new Wave("statements", 0, revised.length, n -> statements.revise(revised[n]));
    }

    /// The ids of the statements that are retracted in the end.
    public List<String> retracted() {
        return IntStream.range(0, sizes.statements())
                .filter(Statements::isRetracted)
                .mapToObj(Statements::id)
                .toList();
    }

    private static List<Wave> waves(
            String address, Earlier earlier, IntFunction<Chunk.Line> entries) {
        var waves = new ArrayList<Wave>();
        for (int from = 0; from < earlier.count(); from += earlier.size()) {
            int to = Math.min(from + earlier.size(), earlier.count());
            waves.add(new Wave(address, from, to, entries));
        }
        return waves;
    }
}
