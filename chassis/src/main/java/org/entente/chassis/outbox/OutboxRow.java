package org.entente.chassis.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Topics;
import org.jspecify.annotations.Nullable;

/// One change of one entry, whole. It is never altered but for the moment at which Kafka had it;
/// its place in the order is the database's to give.
@Entity
@SuppressWarnings("UnusedVariable") // most columns are read by SQL alone
@Table(name = "outbox")
class OutboxRow {

    @Id private UUID id;

    @Column(name = "aggregatetype")
    private String kind;

    @Column(name = "aggregateid")
    private String entry;

    private String type;
    private long version;

    @Column(name = "change_type")
    private String changeType;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    private @Nullable String why;

    /// Only on what is no version.
    private @Nullable String occasion;

    @Column(name = "traceparent")
    private @Nullable String traceParent;

    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected OutboxRow() {}

    @SuppressWarnings("NullAway.Init")
    OutboxRow(
            UUID id,
            Entry entry,
            Change change,
            long version,
            String payload,
            @Nullable String traceParent) {
        this.traceParent = traceParent;
        this.id = id;
        this.kind = entry.kind().one();
        this.entry = entry.id();
        this.type = Topics.type(entry.kind(), change.type());
        this.version = version;
        this.changeType = change.type().code();
        this.changedAt = change.at();
        this.changedBy = change.by();
        this.why = change.why();
        this.payload = payload;
    }

    String payload() {
        return payload;
    }
}
