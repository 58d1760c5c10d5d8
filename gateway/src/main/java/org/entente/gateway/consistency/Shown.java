package org.entente.gateway.consistency;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Topics;
import org.jdbi.v3.core.Handle;

/// What the view shows of the entry that a token names.
///
/// @param version the current one; 0 when there is none, as far as who asks may know
/// @param epoch in which life its owner is, as far as is known
/// @param itself whether the very version that the token names is in the view
/// @param hidden whether it is a draft, and who asks may see none
public record Shown(
        ConsistencyToken token,
        long version,
        Optional<String> epoch,
        boolean itself,
        boolean hidden) {

    /// One statement for all of them.
    private static final String LOOK =
            """
            select t.n, coalesce(e.version, 0), o.epoch,
                   exists (select from version v
                           where v.key = t.key and v.version = t.version and v.epoch = t.epoch),
                   coalesce(k.draft, false) and not :drafts
            from unnest(:keys, :versions, :epochs, :topics) with ordinality as t (key, version, epoch, topic, n)
            left join entry e on e.key = t.key
            left join known k on k.key = e.key and k.version = e.version
            left join lateral (
                select epoch from public.owner_epoch
                where topic = t.topic order by since desc, epoch limit 1) o on true
            order by t.n\
            """;

    /// @param drafts whether who asks may see drafts; for others there are none
    static List<Shown> of(Handle handle, List<ConsistencyToken> tokens, boolean drafts) {
        var keys = tokens.stream().map(ConsistencyToken::key).toList();
        return handle.createQuery(LOOK)
                .bind("drafts", drafts)
                .bindArray("keys", String.class, keys.stream().map(EntryKey::toString).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        tokens.stream().map(ConsistencyToken::version).toList())
                .bindArray(
                        "epochs",
                        String.class,
                        tokens.stream().map(ConsistencyToken::epoch).toList())
                .bindArray(
                        "topics",
                        String.class,
                        keys.stream().map(key -> Topics.of(key.kind())).toList())
                .map((row, _) -> {
                    var hidden = row.getBoolean(5);
                    return new Shown(
                            tokens.get(row.getInt(1) - 1),
                            hidden ? 0 : row.getLong(2),
                            Optional.ofNullable(row.getString(3)),
                            row.getBoolean(4) && !hidden,
                            hidden);
                })
                .list();
    }

    /// Whether the token is of another life of the owner, and names what this life does not have.
    boolean isGone() {
        return !itself && epoch.isPresent() && !epoch.get().equals(token.epoch());
    }

    public boolean isThere() {
        return version >= token.version();
    }
}
