-- What every owning service keeps: its entries, and every change ever made to them.

-- The life of this store. A restore to an earlier state gives it a new one.
create table epoch (
    epoch text not null
);
insert into epoch values (left(replace(gen_random_uuid()::text, '-', ''), 8));

-- The latest version of each entry, stored whole.
create table entry (
    key        text   primary key collate "C",
    version    bigint not null check (version > 0),
    retracted  boolean not null,
    numbers    integer[] not null,
    state      jsonb  not null
);

-- The outbox, the history and the audit trail in one: a row per change, kept for ever.
-- The columns have the shape that Debezium's outbox event router reads.
create table outbox (
    id            uuid primary key,
    seq           bigint generated always as identity,
    aggregatetype text not null,
    aggregateid   text not null collate "C",
    type          text not null,
    version       bigint not null,
    change_type   text not null,
    changed_at    timestamptz not null,
    changed_by    text not null,
    why           text,
    traceparent   text,
    payload       text not null,
    published_at  timestamptz,
    unique (aggregatetype, aggregateid, version)
);

-- What the relay looks for. Never "seq greater than the last one seen": that skips what commits late.
create index outbox_unpublished on outbox (seq) where published_at is null;

alter table outbox set (
    autovacuum_vacuum_scale_factor = 0.0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
