package org.entente.gateway.commitment;

import java.time.LocalDate;
import java.util.List;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.AsKnown;
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
        AsKnown asKnown) {}
