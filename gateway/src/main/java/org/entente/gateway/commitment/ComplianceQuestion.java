package org.entente.gateway.commitment;

import java.time.LocalDate;
import java.util.List;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Where;
import org.jspecify.annotations.Nullable;

/// Which commitments and judgements are asked for, and how they are grouped.
///
/// @param from the first day on which they can have been made
record ComplianceQuestion(
        By by,
        List<String> scale,
        List<String> assessor,
        List<String> actor,
        List<String> topic,
        List<String> partnership,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        AsKnown asKnown) {

    /// What makes a group, as SQL over `promise p`.
    enum By {
        ACTOR("unnest(p.by)", "a.actor = c.name"),
        TOPIC("unnest(p.topics)", "true"),
        PARTNERSHIP(
                """
                (select m from unnest(p.made_in) m
                 where 'partnership/' || m in (select key from instrument))\
                """,
                "true");

        private final String names;
        private final String judged;

        By(String names, String judged) {
            this.names = names;
            this.judged = judged;
        }

        String names() {
            return names;
        }
    }

    /// The commitments.
    Where promises() {
        return new Where()
                .and("k.kind = 'commitment'")
                .and("p.stage = 'accepted'")
                .and("p.by && cast(:actor as text[])", "actor", actor)
                .and("p.topics && cast(:topic as text[])", "topic", topic)
                .and("p.made_in && cast(:partnership as text[])", "partnership", partnership)
                .and("p.made_last >= :from", "from", first())
                .and("p.made <= :to", "to", last())
                .and("g.name = any(:asked)", "asked", asked());
    }

    /// The groups that the filters name.
    private List<String> asked() {
        return switch (by) {
            case ACTOR -> actor;
            case TOPIC -> topic;
            case PARTNERSHIP -> partnership;
        };
    }

    /// The judgements of them.
    Where judgements() {
        return new Where()
                .and("a.latest")
                .and(by.judged)
                .and("a.actor = any(:actor)", "actor", actor)
                .and("a.scale = any(:scale)", "scale", scale)
                .and("a.assessor = any(:assessor)", "assessor", assessor);
    }

    private @Nullable LocalDate first() {
        return from == null ? null : from.first();
    }

    private @Nullable LocalDate last() {
        return to == null ? null : to.last();
    }
}
