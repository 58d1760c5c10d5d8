package org.entente.partnerships.neighbour;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// An entry of the neighbour that exists.
@Entity
@Table(name = "neighbour")
class NeighbourRow {

    @Id private String key;

    @SuppressWarnings("NullAway.Init")
    protected NeighbourRow() {}

    String key() {
        return key;
    }
}
