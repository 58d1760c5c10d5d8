package org.entente.gateway.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.position.SpeechActs;
import org.jspecify.annotations.Nullable;

/// A position and the statement it was taken in.
record Taken(Statement statement, Position position) {

    static List<Taken> in(List<Statement> statements) {
        var taken = new ArrayList<Taken>();
        for (var statement : statements) {
            statement.positions().forEach(position -> taken.add(new Taken(statement, position)));
        }
        return taken;
    }

    /// The family of its act; of an act that no vocabulary knows, the act.
    String family() {
        return Objects.requireNonNullElse(SpeechActs.family(position.act()), position.act());
    }

    /// The topic that it is about; the others are touched.
    @Nullable String topic() {
        return position.topics().isEmpty() ? null : position.topics().getFirst();
    }

    /// Actors, and what is no actor as it is written.
    Set<String> targets() {
        var targets = new LinkedHashSet<>(position.targets());
        targets.addAll(position.targetsAsWritten().values());
        return targets;
    }
}
