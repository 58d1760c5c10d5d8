package org.entente.contracts;

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
    public static final String TRACE_PARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private Topics() {}

    /// `org.entente.statement.revised`
    public static String type(Kind kind, Change.Type change) {
        return "org.entente." + kind.one() + "." + change.code();
    }
}
