package org.entente.gateway.partnership;

import java.time.LocalDate;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Where;
import org.jspecify.annotations.Nullable;

/// Which partnerships and areas are asked for; what is empty or absent was not.
///
/// @param party any of them is a party, and any of `partner` as well
/// @param on the day on which they stand
/// @param act the act by whose day ordinals count
record MatrixQuestion(
        List<String> type,
        List<String> party,
        List<String> partner,
        List<String> id,
        List<String> areas,
        @Nullable LocalDate on,
        @Nullable String act,
        AsKnown asKnown) {

    Where where() {
        var keys = id.stream().map(one -> new EntryKey(Kind.PARTNERSHIP, one).toString()).toList();
        return new Where()
                .and("k.kind = 'partnership'")
                .and("i.type = any(:type)", "type", type)
                .and("i.parties && cast(:party as text[])", "party", party)
                .and("i.parties && cast(:partner as text[])", "partner", partner)
                .and("i.key = any(:keys)", "keys", keys)
                .and(
                        """
                        exists (select from standing s where s.key = i.key and s.version = i.version
                                and s.day_from <= :on and s.day_to >= :on
                                and s.state in ('running', 'provisionally-applied', 'in-force'))\
                        """,
                        "on",
                        on);
    }
}
