package org.entente.chassis.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.contracts.EntryKey;

/// The entries of this service, each in its latest version.
@ApplicationScoped
class Entries implements PanacheRepositoryBase<EntryRow, String> {

    Optional<EntryRow> of(EntryKey key) {
        return findByIdOptional(key.toString());
    }

    /// Those that exist. Until the transaction ends nobody else changes them, nor makes those that
    /// do not exist: the lock is on the names, always taken in the same order.
    Map<EntryKey, EntryRow> forChange(Collection<EntryKey> keys) {
        getEntityManager()
                .createNativeQuery(
                        """
                        select count(pg_advisory_xact_lock(name)) from (
                            select distinct hashtextextended(key, 0) as name
                            from unnest(:keys) as key order by name)\
                        """)
                .setParameter("keys", names(keys).toArray(String[]::new))
                .getSingleResult();
        return find("key in ?1", names(keys)).stream()
                .collect(Collectors.toMap(EntryRow::key, row -> row, (a, _) -> a, HashMap::new));
    }

    /// The numbers of the parts of those that exist.
    Map<EntryKey, Set<Integer>> numbers(Collection<EntryKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select key, numbers from EntryRow where key in ?1", NumbersOfEntry.class)
                .setParameter(1, names(keys))
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                found -> EntryKey.parse(found.key()),
                                found ->
                                        Arrays.stream(found.numbers())
                                                .boxed()
                                                .collect(Collectors.toSet())));
    }

    record NumbersOfEntry(String key, int[] numbers) {}

    private static List<String> names(Collection<EntryKey> keys) {
        return keys.stream().map(EntryKey::toString).toList();
    }
}
