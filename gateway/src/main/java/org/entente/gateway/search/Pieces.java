package org.entente.gateway.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.jspecify.annotations.Nullable;

/// Takes an entry apart into the pieces of text that can be found, the held texts apart.
final class Pieces {

    private final List<Piece> found = new ArrayList<>();
    private final String id;

    private Pieces(String id) {
        this.id = id;
    }

    static List<Piece> of(Entry entry) {
        var pieces = new Pieces(entry.id());
        switch (entry) {
            case Actor actor -> pieces.add(actor);
            case Dialogue dialogue -> pieces.add(dialogue);
            case Statement statement -> pieces.add(statement);
            case Partnership partnership -> pieces.add(partnership);
            case Commitment commitment -> pieces.add(commitment);
        }
        entry.identifiers()
                .values()
                .forEach(identifier -> pieces.one(Field.IDENTIFIER, identifier, List.of()));
        return pieces.found;
    }

    private void add(Actor actor) {
        all(Field.NAME, actor.names(), null, List.of());
        actor.aliases().forEach(alias -> one(Field.NAME, alias, List.of()));
        for (var office : actor.offices()) {
            one(Field.OFFICE, office.office(), office.sources());
            one(Field.NOTE, office.note(), office.sources());
        }
        actor.members().forEach(member -> one(Field.NOTE, member.note(), member.sources()));
    }

    private void add(Dialogue dialogue) {
        all(Field.NAME, dialogue.names(), null, List.of());
        dialogue.aliases().forEach(alias -> one(Field.NAME, alias, List.of()));
        if (dialogue.agreed() != null) {
            one(Field.NOTE, dialogue.agreed().note(), dialogue.agreed().sources());
        }
        for (var meeting : dialogue.meetings()) {
            all(Field.MATTER, meeting.matter(), meeting.n(), meeting.sources());
            add(Field.PLACE, meeting.n(), null, meeting.place(), meeting.sources());
            add(Field.NOTE, meeting.n(), null, meeting.note(), meeting.sources());
        }
    }

    private void add(Statement statement) {
        all(Field.TITLE, statement.titles(), null, List.of());
        for (var position : statement.positions()) {
            all(Field.MATTER, position.matter(), position.n(), position.sources());
            all(Field.MATTER, position.conditional(), position.n(), position.sources());
            all(Field.TARGET, position.targetsAsWritten(), position.n(), position.sources());
            add(Field.NOTE, position.n(), null, position.note(), position.sources());
        }
        one(Field.PLACE, statement.place(), List.of());
        for (var issuer : statement.issuers()) {
            one(Field.ATTRIBUTION, issuer.attribution(), issuer.sources());
            one(Field.ATTRIBUTION, issuer.as(), issuer.sources());
            one(Field.NOTE, issuer.note(), issuer.sources());
        }
        statement.alignedLater().forEach(later -> one(Field.NOTE, later.note(), later.sources()));
    }

    private void add(Partnership partnership) {
        all(Field.TITLE, partnership.titles(), null, List.of());
        partnership.aliases().forEach(alias -> one(Field.NAME, alias, List.of()));
        for (var area : partnership.areas()) {
            all(Field.HEADING, area.headings(), area.n(), area.sources());
            add(Field.NOTE, area.n(), null, area.note(), area.sources());
        }
        var review = partnership.review();
        if (review != null) {
            all(Field.MECHANISM, review.mechanism(), null, review.sources());
            one(Field.NOTE, review.note(), review.sources());
        }
        for (var milestone : partnership.milestones()) {
            one(Field.PLACE, milestone.place(), milestone.sources());
            one(Field.NOTE, milestone.note(), milestone.sources());
        }
    }

    private void add(Commitment commitment) {
        all(Field.MATTER, commitment.matter(), null, List.of());
        for (var plan : commitment.plans()) {
            one(Field.PLACE, plan.place(), plan.sources());
            one(Field.NOTE, plan.note(), plan.sources());
        }
        for (var evidence : commitment.evidence()) {
            all(Field.MATTER, evidence.matter(), null, evidence.sources());
            one(Field.PLACE, evidence.place(), evidence.sources());
            one(Field.NOTE, evidence.note(), evidence.sources());
        }
        for (var assessment : commitment.assessments()) {
            all(Field.NOTE, assessment.why(), null, assessment.sources());
            one(Field.NOTE, assessment.note(), assessment.sources());
        }
    }

    private void all(
            Field field, Map<String, String> texts, @Nullable Integer n, List<String> sources) {
        texts.forEach((language, text) -> add(field, n, language, text, sources));
    }

    private void one(Field field, @Nullable String text, List<String> sources) {
        add(field, null, null, text, sources);
    }

    private void add(
            Field field,
            @Nullable Integer n,
            @Nullable String language,
            @Nullable String text,
            List<String> sources) {
        if (text != null && !text.isBlank()) {
            found.add(new Piece(field, n == null ? null : id + "#" + n, language, text, sources));
        }
    }
}
