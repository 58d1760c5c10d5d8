-- The view holds nothing that could not be made again from the topics.

-- The life of this view. Positions of the feed count within it.
create table view_epoch (
    epoch text not null
);
insert into view_epoch values (left(replace(gen_random_uuid()::text, '-', ''), 8));

-- Every version of every entry, whole and as its owner published it.
create table version (
    key         text        not null collate "C",
    version     bigint      not null,
    change_type text        not null,
    changed_at  timestamptz not null,
    epoch       text        not null,
    document    text        not null,
    primary key (key, version)
);

-- Which of them is current, and what lists are filtered and sorted by.
create table entry (
    key       text    primary key collate "C",
    kind      text    not null,
    version   bigint  not null,
    retracted boolean not null,
    type      text,
    day       date
);
create index entry_by_kind on entry (kind, key);

-- The actors in each entry, by role.
create table part (
    key   text not null collate "C",
    actor text not null collate "C",
    role  text not null,
    primary key (key, actor, role)
);
create index part_by_actor on part (actor, key);

-- The acts on partnerships: what their ordinals are counted by.
create table milestone (
    key  text    not null collate "C",
    n    integer not null,
    type text    not null,
    act  text    not null,
    day  date    not null,
    primary key (key, n)
);
create index milestone_by_type on milestone (type, day);

-- What entries refer to, each once, with the first place. A reference is unresolved as long as none of its targets is
-- there.
create table reference (
    key     text   not null collate "C",
    pointer text   not null,
    cited   text   not null,
    targets text[] not null,
    primary key (key, cited)
);

-- Every change applied, in the order of the commits. The row of feed_head is the lock that makes it so.
create table feed_head (
    position bigint not null
);
insert into feed_head values (0);
create table feed (
    position bigint primary key,
    key      text   not null collate "C",
    version  bigint not null
);

-- How far each topic has been applied; written in the transaction that applied it.
create table consumed (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

-- Changes that could not be applied, and those of the same entry that came after them.
create table parked (
    topic     text        not null,
    partition integer     not null,
    "offset"  bigint      not null,
    key       text        collate "C",
    reason    text        not null,
    value     bytea,
    parked_at timestamptz not null default now(),
    primary key (topic, partition, "offset")
);
create index parked_by_key on parked (key);
