package org.entente.gateway.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Where;
import org.jspecify.annotations.Nullable;

/// Which commitments are asked for. Of the values of one member any will do; what is empty or
/// absent was not asked for.
///
/// @param on the day on which they stand as asked
/// @param partnership partnerships that they were made in or belong to
/// @param statement statements that they, or a position of which they, were made in
/// @param dueFrom the first day on which they can be due next
record CommitmentQuestion(
        LocalDate on,
        List<String> state,
        List<String> stage,
        List<String> by,
        List<String> to,
        List<String> actor,
        List<String> topic,
        List<String> partnership,
        List<String> statement,
        List<String> assessedBy,
        @Nullable PartialDate dueFrom,
        @Nullable PartialDate dueTo,
        CommitmentList.Sort sort,
        AsKnown asKnown) {

    private static final String SUPERSEDED =
            """
            (p.stage = 'accepted' and exists (
                select from tie t %s
                where t.how = 'supersedes' and t.day <= :on and t.cited = substr(s.key, length('commitment/') + 1)))\
            """;

    private static final String PART =
            """
            (s.key, s.version) in (
                select a.key, a.version from part a
                where a.role in (%s) and a.actor = any(:%s) and a.key > 'commitment/' and a.key < 'commitment0')\
            """;

    private static final String ASSESSED =
            """
            exists (select from assessment a where a.key = s.key and a.version = s.version
                    and a.assessor = any(:assessor))\
            """;

    /// The same as SQL over `commitment_state s`, `promise p` and `known k`.
    Where where() {
        var where =
                new Where()
                        .and("k.kind = 'commitment'")
                        .and("s.day_from <= :on and s.day_to >= :on", "on", on)
                        .and("p.stage = any(:stage)", "stage", stage)
                        .and(PART.formatted("'by'", "by"), "by", by)
                        .and(PART.formatted("'to'", "to"), "to", to)
                        .and(PART.formatted("'by', 'to'", "actor"), "actor", actor)
                        .and("p.topics && cast(:topic as text[])", "topic", topic)
                        .and(
                                "p.made_in && cast(:partnership as text[])",
                                "partnership",
                                partnership)
                        .and("p.made_in && cast(:statement as text[])", "statement", statement)
                        .and(ASSESSED, "assessor", assessedBy)
                        .and(
                                "s.due_last >= :dueFrom",
                                "dueFrom",
                                dueFrom == null ? null : dueFrom.first())
                        .and("s.due_first <= :dueTo", "dueTo", dueTo == null ? null : dueTo.last());
        return state.isEmpty() ? where : inState(where);
    }

    /// What is superseded is that and nothing else.
    private Where inState(Where where) {
        var superseded = SUPERSEDED.formatted(asKnown.join("t"));
        var plain = new ArrayList<>(state);
        var supersededToo = plain.remove("superseded");
        if (plain.isEmpty()) {
            return where.and(superseded);
        }
        return where.and(
                supersededToo
                        ? "(s.state = any(:state) or " + superseded + ")"
                        : "s.state = any(:state) and not " + superseded,
                "state",
                plain);
    }
}
