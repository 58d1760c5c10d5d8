package org.entente.chassis.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.Topics;
import org.jspecify.annotations.Nullable;

/// One change of one entry, whole. It is never altered but for the moment at which Kafka had it.
@Entity
@Table(name = "outbox")
class OutboxRow {

    @Id private UUID id;

    @Column(insertable = false, updatable = false)
    private long seq;

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

    @SuppressWarnings("UnusedVariable") // read by SQL alone
    private @Nullable String why;

    @Column(name = "traceparent")
    private @Nullable String traceParent;

    private String payload;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

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

    UUID id() {
        return id;
    }

    long seq() {
        return seq;
    }

    String key() {
        return kind + "/" + entry;
    }

    Kind kind() {
        return Kind.ofOne(kind).orElseThrow();
    }

    String type() {
        return type;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable String traceParent() {
        return traceParent;
    }

    String payload() {
        return payload;
    }

    boolean published() {
        return publishedAt != null;
    }
}
