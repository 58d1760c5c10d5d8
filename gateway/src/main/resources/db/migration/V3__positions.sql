-- Every position in every version of a statement, by what it is asked for.
create table position (
    key     text        not null collate "C",
    version bigint      not null,
    n       integer     not null,
    -- Since when the version is known, which keeps a question as known at a moment from reading what came later.
    since   timestamptz not null,
    -- The first and the last day that the statement's date can mean.
    day     date        not null,
    day_end date        not null,
    -- holder=eu, act=call-for, topic=troop-deployment ... Every filter is a condition on this one column, so that any
    -- combination of them is one search in one index, and a contradictory one is found out there.
    terms   text[]      not null collate "C",
    -- Of the matter, in all languages.
    words   tsvector    not null,
    primary key (key, version, n)
);
create index position_by_day on position (day, key, n);
create index position_by_partial_day on position (day) where day_end > day;
create index position_since on position (since);
-- A short list of what is not sorted in yet, since every search reads all of it.
create index position_by_terms on position using gin (terms, words) with (gin_pending_list_limit = 512);

-- What the answer shows of it, ready-made. Apart, so that the rows that are searched stay narrow.
create table position_item (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    item    text    not null,
    primary key (key, version, n)
);
