-- Offices as they were held: the first and the last day that each end can mean. `begin` and `finish` are the widest span
-- in which the person can have held it, as far as known.
create table office (
    key      text    not null collate "C",
    version  bigint  not null,
    n        integer not null,
    code     text    collate "C",
    office   text    not null,
    of_actor text    not null collate "C",
    begin    date    not null,
    finish   date    not null,
    item     json    not null,
    primary key (key, version, n)
);
create index office_by_begin on office (begin desc, key desc, n desc);
create index office_by_code on office (code, begin desc, key desc, n desc);
create index office_by_of on office (of_actor, begin desc, key desc, n desc);
create index office_by_name on office (lower(office), begin desc, key desc, n desc);

-- Where actors stand: each position once for every holder, and for every later joiner, topic and target ('' where it has
-- none). The index holds all that is asked for, so that actors' ranges are merged in its order.
create table stance (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    actor   text    not null collate "C",
    topic   text    not null collate "C",
    target  text    not null collate "C",
    day     date    not null,
    day_end date    not null,
    family  text    not null collate "C",
    aligned boolean not null
);
create index stance_by_actor on stance (actor, topic, target, key, n, version)
    include (day, day_end, family, aligned);

-- What happened on a day. `about` names everything that it concerns: entries by their keys, and topic/..., what/... .
create table moment (
    key     text    not null collate "C",
    version bigint  not null,
    part    integer not null,
    day     date    not null,
    day_end date    not null,
    about   text[]  not null,
    item    json    not null,
    primary key (key, version, part)
);
-- Items are wide and only read for a page; what is scanned stays narrow.
alter table moment set (toast_tuple_target = 128);
alter table moment alter column about set storage main;
alter table moment alter column item set storage external;
-- With its last day, so that those that end before a period are passed over within the index.
create index moment_by_day on moment (day, key, part, day_end);
create index moment_about on moment using gin (about) with (gin_pending_list_limit = 256);

-- What an entry is called and where it was read, for answers that name many entries.
create table caption (
    key     text   not null collate "C",
    version bigint not null,
    titles  json   not null,
    sources json   not null,
    primary key (key, version)
);

-- What refers to an entry, in the order in which it is told.
create table citation (
    key     text   not null collate "C",
    version bigint not null,
    target  text   not null collate "C",
    cited   text   not null collate "C",
    pointer text   not null,
    primary key (target, key, cited, version)
);

-- References whose target was not there when they came in. Few stay: the question looks again.
create table awaited (
    key     text   not null collate "C",
    version bigint not null,
    pointer text   not null collate "C",
    cited   text   not null collate "C",
    targets text[] not null,
    primary key (key, pointer, version)
);
