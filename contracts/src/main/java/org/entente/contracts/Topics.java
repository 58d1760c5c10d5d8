package org.entente.contracts;

import java.util.Arrays;

/// The topics of the record and the headers on them (CloudEvents 1.0, Kafka binding, binary mode).
/// Keys are [EntryKey]s; values are whole entries as they are after the change; nothing is ever
/// compacted or dropped.
public final class Topics {

    public static final String STATEMENTS = "entente.statements";
    public static final String PARTNERSHIPS = "entente.partnerships";

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String ENTRY_VERSION = "ce_entryversion";
    public static final String EPOCH = "ce_epoch";

    /// On an event that is no change, such as `org.entente.commitment.due`: tells apart the
    /// occasions of one entry, each of which is told once (`due/2026-06-30`).
    public static final String OCCASION = "ce_occasion";

    /// Where the write stood in its trace ([TraceParent]): the extension for distributed tracing.
    /// Nobody who passes the event on changes it.
    public static final String STARTING_TRACE_PARENT = "ce_traceparent";

    /// Who sent the record, in the same trace: what a consumer's work is part of.
    public static final String TRACE_PARENT = "traceparent";

    public static final String CONTENT_TYPE = "content-type";

    private static final String PREFIX = "org.entente.";

    private Topics() {}

    /// Where the changes of this kind are.
    public static String of(Kind kind) {
        return switch (kind) {
            case ACTOR, DIALOGUE, STATEMENT -> STATEMENTS;
            case PARTNERSHIP, COMMITMENT -> PARTNERSHIPS;
        };
    }

    /// `org.entente.statement.revised`
    public static String type(Kind kind, Change.Type change) {
        return PREFIX + kind.one() + "." + change.code();
    }

    /// `org.entente.commitment.due`: something came about that made no version.
    public static String type(Kind kind, String occasion) {
        return PREFIX + kind.one() + "." + occasion;
    }

    /// Whether events of this type bring a version of an entry of this kind.
    public static boolean isChange(Kind kind, String type) {
        return Arrays.stream(Change.Type.values())
                .anyMatch(change -> type(kind, change).equals(type));
    }
}
