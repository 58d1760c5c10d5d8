package org.entente.gateway.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Partnership;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.Problems;
import org.entente.gateway.entry.CommitmentState;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.office.OfficesHeld;
import org.entente.gateway.office.Persons;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.timeline.Moments;

/// Puts dossiers together from the view.
@ApplicationScoped
class Relations {

    private final Documents documents;
    private final Persons persons;
    private final Ordinals ordinals;

    Relations(Documents documents, Persons persons, Ordinals ordinals) {
        this.documents = documents;
        this.persons = persons;
        this.ordinals = ordinals;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when one of them is not in the
    ///   record
    Relation between(String one, String other, LocalDate today, AsKnown asKnown) {
        var between = List.of(actor(one, asKnown), actor(other, asKnown));
        var entries = documents.with(one, other, asKnown);
        var commitments = all(entries, Commitment.class);
        var states =
                commitments.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        commitment -> CommitmentState.of(commitment, today)));
        return new Relation(
                between,
                attributed(all(entries, Dialogue.class), asKnown),
                attributed(all(entries, Statement.class), asKnown),
                onEachOther(all(entries, Statement.class), one, other),
                all(entries, Partnership.class).stream()
                        .map(partnership -> counted(partnership, List.of(one, other), asKnown))
                        .toList(),
                commitments.stream()
                        .map(commitment -> Derived.of(commitment, state(states, commitment)))
                        .toList(),
                due(commitments, states, today),
                Moments.of(entries));
    }

    private Actor actor(String id, AsKnown asKnown) {
        return documents
                .of(new EntryKey(Kind.ACTOR, id), asKnown)
                .map(document -> (Actor) document.entry())
                .orElseThrow(() -> Problems.notFound("actor/" + id + " is not in the record."));
    }

    private List<Derived> attributed(List<? extends Entry> entries, AsKnown asKnown) {
        var known = persons.in(entries, asKnown);
        return entries.stream()
                .map(entry -> {
                    var held =
                            OfficesHeld.in(entry, known).stream()
                                    .map(Relation.Participation::of)
                                    .toList();
                    return Derived.of(entry).with("officesHeld", held);
                })
                .toList();
    }

    private Derived counted(Partnership partnership, List<String> parties, AsKnown asKnown) {
        var derived = Derived.of(partnership);
        return ordinals.of(partnership, parties, asKnown)
                .map(ordinal -> derived.with("ordinal", ordinal))
                .orElse(derived);
    }

    private static List<Relation.Cited> onEachOther(
            List<Statement> statements, String one, String other) {
        var found = new ArrayList<Relation.Cited>();
        for (var statement : statements) {
            for (var position : statement.positions()) {
                if (aimed(position, one, other) || aimed(position, other, one)) {
                    found.add(
                            new Relation.Cited(
                                    statement.id() + "#" + position.n(),
                                    statement.issuedOn(),
                                    position));
                }
            }
        }
        return found;
    }

    private static boolean aimed(Position position, String from, String to) {
        return position.holders().contains(from)
                && (position.targets().contains(to) || position.toward().contains(to));
    }

    private static List<Relation.Due> due(
            List<Commitment> commitments,
            Map<Commitment, CommitmentState> states,
            LocalDate today) {
        var due = new ArrayList<Relation.Due>();
        for (var commitment : commitments) {
            var next = state(states, commitment).nextDueOn();
            if (next != null) {
                due.add(
                        new Relation.Due(
                                commitment.id(),
                                commitment.matter(),
                                next,
                                next.last().isBefore(today)));
            }
        }
        due.sort(Comparator.comparing(Relation.Due::on));
        return due;
    }

    private static CommitmentState state(
            Map<Commitment, CommitmentState> states, Commitment commitment) {
        return Objects.requireNonNull(states.get(commitment));
    }

    private static <E extends Entry> List<E> all(List<Entry> entries, Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
