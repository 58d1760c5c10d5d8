package org.entente.gateway.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
import org.entente.gateway.commitment.CommitmentState.State;
import org.entente.gateway.commitment.Commitments;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.entry.Documents;
import org.entente.gateway.office.OfficesHeld;
import org.entente.gateway.office.Persons;
import org.entente.gateway.partnership.Ordinals;
import org.entente.gateway.partnership.Ordinals.Ordinal;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.timeline.Moments;
import org.jspecify.annotations.Nullable;

/// Puts dossiers together from the view.
@ApplicationScoped
class Relations {

    /// Of each kind the dossier shows so many.
    private static final int MOST = 40;

    private final Documents documents;
    private final Persons persons;
    private final Ordinals ordinals;
    private final Commitments commitments;

    Relations(Documents documents, Persons persons, Ordinals ordinals, Commitments commitments) {
        this.documents = documents;
        this.persons = persons;
        this.ordinals = ordinals;
        this.commitments = commitments;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when one of them is not in the
    ///   record
    Relation between(String one, String other, LocalDate today, AsKnown asKnown) {
        var between = List.of(actor(one, asKnown), actor(other, asKnown));
        var found = documents.with(one, other, MOST + 1, asKnown);
        var entries = latest(found);
        var promised =
                commitments.all(all(entries, Commitment.class), today, asKnown).stream()
                        .filter(standing -> isPromised(standing.state().state()))
                        .toList();
        var partnerships = all(entries, Partnership.class);
        var counted = ordinals.of(partnerships, List.of(one, other), asKnown);
        return new Relation(
                between,
                shortened(found),
                attributed(all(entries, Dialogue.class), asKnown),
                attributed(all(entries, Statement.class), asKnown),
                onEachOther(all(entries, Statement.class), one, other),
                partnerships.stream()
                        .map(partnership -> counted(partnership, counted.get(partnership.id())))
                        .toList(),
                promised.stream().map(Commitments.Standing::derived).toList(),
                due(promised, today),
                Moments.of(entries.stream().filter(entry -> isPromised(entry, promised)).toList()));
    }

    /// Without the one too many that tells that there are more: of each kind the first is the
    /// earliest.
    private static List<Entry> latest(List<Entry> found) {
        var left = new ArrayList<>(found);
        for (var kind : tooMany(found)) {
            left.remove(
                    left.stream().filter(entry -> entry.kind() == kind).findFirst().orElseThrow());
        }
        return left;
    }

    private static List<String> shortened(List<Entry> found) {
        return tooMany(found).stream().map(Kind::many).toList();
    }

    private static List<Kind> tooMany(List<Entry> found) {
        return Arrays.stream(Kind.values())
                .filter(kind -> found.stream().filter(entry -> entry.kind() == kind).count() > MOST)
                .toList();
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

    private static Derived counted(Partnership partnership, @Nullable Ordinal ordinal) {
        var derived = Derived.of(partnership);
        return ordinal == null ? derived : derived.with("ordinal", ordinal);
    }

    private static boolean isPromised(State state) {
        return state != State.PROPOSED && state != State.DECLINED;
    }

    /// Whether it is a commitment of these, or none at all.
    private static boolean isPromised(Entry entry, List<Commitments.Standing> promised) {
        return !(entry instanceof Commitment)
                || promised.stream().anyMatch(standing -> standing.commitment().equals(entry));
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

    /// What was superseded is due no more.
    private static List<Relation.Due> due(List<Commitments.Standing> promised, LocalDate today) {
        var due = new ArrayList<Relation.Due>();
        for (var standing : promised) {
            var next = standing.state().nextDueOn();
            if (next != null && standing.state().state() != State.SUPERSEDED) {
                due.add(
                        new Relation.Due(
                                standing.commitment().id(),
                                standing.commitment().matter(),
                                next,
                                next.last().isBefore(today)));
            }
        }
        due.sort(Comparator.comparing(Relation.Due::on));
        return due;
    }

    private static <E extends Entry> List<E> all(List<Entry> entries, Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
