package org.entente.bench.generated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who there is and what there is to say: the starter record's, and generated states behind it.
/// What is drawn often is what the starter record has often.
public final class World {
    private final Skewed<String> holders;
    private final Skewed<String> targets;
    private final Skewed<String> acts;
    private final Skewed<String> topics;
    private final Skewed<String> strengths;
    private final Skewed<String> statementTypes;
    private final Skewed<String> partnershipTypes;
    private final Skewed<String> legalNatures;
    private final Skewed<String> areas;
    private final Skewed<String> levels;
    private final Words words = new Words();

    public World(Path record) {
        var starter = new Starter(record);
        holders = new Skewed<>(withStates(starter.actors()), 1.0);
        targets = new Skewed<>(withStates(starter.targets()), 1.1);
        acts = new Skewed<>(starter.acts(), 0.8);
        topics = new Skewed<>(starter.topics(), 0.8);
        strengths = new Skewed<>(starter.strengths(), 0.5);
        statementTypes = new Skewed<>(starter.statementTypes(), 0.8);
        partnershipTypes = new Skewed<>(starter.partnershipTypes(), 0.7);
        legalNatures = new Skewed<>(starter.legalNatures(), 0.7);
        areas = new Skewed<>(starter.areas(), 0.3);
        levels = new Skewed<>(starter.levels(), 0.5);
    }

    public Skewed<String> holders() {
        return holders;
    }

    public Skewed<String> targets() {
        return targets;
    }

    public Skewed<String> acts() {
        return acts;
    }

    public Skewed<String> topics() {
        return topics;
    }

    public Skewed<String> partnershipTypes() {
        return partnershipTypes;
    }

    public Words words() {
        return words;
    }

    Skewed<String> strengths() {
        return strengths;
    }

    Skewed<String> statementTypes() {
        return statementTypes;
    }

    Skewed<String> legalNatures() {
        return legalNatures;
    }

    Skewed<String> areas() {
        return areas;
    }

    Skewed<String> levels() {
        return levels;
    }

    private static List<String> withStates(List<String> actors) {
        var all = new ArrayList<>(actors);
        Stream<String> states = IntStream.range(0, Sizes.STATES).mapToObj(Actors::state);
        states.forEach(all::add);
        return all;
    }
}
