package org.entente.gateway.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.view.Flattened;

/// Each position once for everybody who holds it or joined it later, by topic and target. What is
/// said only to be denied or supposed is no stance.
@ApplicationScoped
class Stances implements Flattened<Stances.Row> {

    private static final Set<String> NOT_SAID = Set.of("negated", "hypothetical");

    /// @param topic empty where it has none
    /// @param target empty where it has none that is an actor
    /// @param aligned whether the actor joined later
    record Row(
            String key,
            long version,
            int n,
            String actor,
            String topic,
            String target,
            LocalDate day,
            LocalDate dayEnd,
            String family,
            boolean aligned) {}

    @Override
    public String table() {
        return "stance";
    }

    @Override
    public int shape() {
        return Families.shape();
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Statement statement
                ? statement.positions().stream()
                        .filter(position ->
                                position.aux() == null || !NOT_SAID.contains(position.aux()))
                        .flatMap(position -> rows(statement, version, position).stream())
                : Stream.empty();
    }

    private static List<Row> rows(Statement statement, long version, Position position) {
        var holders = new LinkedHashSet<>(position.holders());
        var joined = new LinkedHashSet<String>();
        statement.alignedLater().forEach(later -> joined.add(later.actor()));
        joined.removeAll(holders);
        var rows = new ArrayList<Row>();
        for (var topic : orNone(position.topics())) {
            for (var target : orNone(position.targets())) {
                holders.forEach(holder ->
                        rows.add(row(statement, version, position, holder, topic, target, false)));
                joined.forEach(actor ->
                        rows.add(row(statement, version, position, actor, topic, target, true)));
            }
        }
        return rows;
    }

    private static Row row(
            Statement statement,
            long version,
            Position position,
            String actor,
            String topic,
            String target,
            boolean aligned) {
        return new Row(
                statement.key().toString(),
                version,
                position.n(),
                actor,
                topic,
                target,
                statement.issuedOn().first(),
                statement.issuedOn().last(),
                Families.of(position.act()),
                aligned);
    }

    private static Set<String> orNone(List<String> some) {
        return some.isEmpty() ? Set.of("") : new LinkedHashSet<>(some);
    }
}
