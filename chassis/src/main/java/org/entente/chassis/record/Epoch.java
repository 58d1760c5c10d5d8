package org.entente.chassis.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/// The life of this service's store. Versions count within it.
@ApplicationScoped
public class Epoch {

    private final EntityManager entities;
    private volatile @Nullable String id;

    Epoch(EntityManager entities) {
        this.entities = entities;
    }

    public String id() {
        var known = id;
        if (known == null) {
            // The relay asks outside of any transaction, and before the first write after a start.
            known =
                    QuarkusTransaction.joiningExisting()
                            .call(() ->
                                    entities.createNativeQuery(
                                                    "select epoch from epoch", String.class)
                                            .getSingleResult()
                                            .toString());
            id = known;
        }
        return known;
    }
}
