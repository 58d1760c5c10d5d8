package org.entente.chassis.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Numbered;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The latest version of one entry, whole.
@Entity
@Table(name = "entry")
class EntryRow {

    @Id private String key;

    private long version;
    private boolean retracted;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private int[] numbers;

    @JdbcTypeCode(SqlTypes.JSON)
    private String state;

    @SuppressWarnings("NullAway.Init")
    protected EntryRow() {}

    @SuppressWarnings("NullAway.Init")
    EntryRow(EntryKey key) {
        this.key = key.toString();
    }

    EntryKey key() {
        return EntryKey.parse(key);
    }

    long version() {
        return version;
    }

    boolean retracted() {
        return retracted;
    }

    Entry entry() {
        return Json.entry(state);
    }

    String state() {
        return state;
    }

    /// Takes over the next version, of which the JSON is `state`.
    void become(long version, Entry entry, String state) {
        this.version = version;
        this.retracted = entry.retracted();
        this.numbers = entry.numbered().stream().mapToInt(Numbered::n).toArray();
        this.state = state;
    }
}
