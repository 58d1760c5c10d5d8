package org.entente.chassis.record;

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
            known =
                    (String)
                            entities.createNativeQuery("select epoch from epoch", String.class)
                                    .getSingleResult();
            id = known;
        }
        return known;
    }
}
