-- What is flattened from entries is kept for every version and never altered: `known` says from when until when each
-- version was what the record said, and a question joins it for now (until = infinity) or for a moment. Whatever stands
-- in these tables is made again from `version` when its shape changes (see RowsAfresh).

drop table part;
drop table milestone;
drop table reference;

-- What lists are filtered and sorted by stands in `known`.
alter table entry drop column type, drop column day;

create table known (
    key       text        not null collate "C",
    version   bigint      not null,
    since     timestamptz not null,
    until     timestamptz not null default 'infinity',
    kind      text        not null,
    type      text,
    retracted boolean     not null,
    -- The first and the last day that its date can mean.
    day       date,
    day_end   date,
    -- With what every question asks of a version, so that it is answered from the index.
    primary key (key, version) include (since, until, retracted)
);
create index known_by_kind on known (kind, key) where until = 'infinity' and not retracted;
create index known_by_day on known (kind, (coalesce(day, '-infinity')) desc, key desc)
    where until = 'infinity' and not retracted;
create index known_kind_ever on known (kind, key);

-- The actors in each entry, by role.
create table part (
    key     text   not null collate "C",
    version bigint not null,
    actor   text   not null collate "C",
    role    text   not null,
    primary key (key, version, actor, role)
);
create index part_by_actor on part (actor, key, version);

-- The acts on partnerships.
create table milestone (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    act     text    not null,
    day     date    not null,
    -- The day as the source has it.
    written text    not null,
    primary key (key, version, n)
);
