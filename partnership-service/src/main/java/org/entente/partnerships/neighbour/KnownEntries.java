package org.entente.partnerships.neighbour;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.contracts.EntryKey;

/// The neighbour's entries that its topic has shown.
@ApplicationScoped
class KnownEntries implements PanacheRepositoryBase<NeighbourRow, String> {

    Set<EntryKey> among(Collection<EntryKey> keys) {
        return find("key in ?1", keys.stream().map(EntryKey::toString).toList()).stream()
                .map(row -> EntryKey.parse(row.key()))
                .collect(Collectors.toSet());
    }

    /// How many were new.
    int learn(Collection<String> keys) {
        return getEntityManager()
                .createNativeQuery(
                        "insert into neighbour select unnest(:keys) on conflict do nothing")
                .setParameter("keys", keys.toArray(String[]::new))
                .executeUpdate();
    }
}
