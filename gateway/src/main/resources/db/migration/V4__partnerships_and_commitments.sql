-- What the questions about partnerships and commitments ask: filled for every version and never altered, as all that is
-- flattened.

-- What a partnership is, and the act on it by which it is counted among its kind.
create table instrument (
    key         text   not null collate "C",
    version     bigint not null,
    type        text   not null,
    parties     text[] not null,
    areas_known text   not null,
    -- Each code once.
    areas       text[] not null,
    counted_by  text,
    counted_on  text,
    counted_day date,
    head        text   not null,
    primary key (key, version)
);
create index instrument_by_type on instrument (type, counted_day);

-- The areas of partnerships; `cell` is one as an answer shows it.
create table area (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    code    text    not null,
    cell    text    not null,
    primary key (key, version, n)
);

-- How a partnership stands, from day to day (both included).
create table standing (
    key      text    not null collate "C",
    version  bigint  not null,
    state    text    not null,
    day_from date    not null,
    day_to   date    not null,
    certain  boolean not null,
    detail   text    not null,
    primary key (key, version, day_from)
);
create index standing_by_state on standing (state, key, version);

-- How a commitment stands by itself, from day to day (both included), and what is due next by then.
create table commitment_state (
    key       text    not null collate "C",
    version   bigint  not null,
    state     text    not null,
    day_from  date    not null,
    day_to    date    not null,
    due_first date,
    due_last  date,
    primary key (key, version, day_from)
);
create index commitment_state_by_state on commitment_state (state, key, day_from, day_to);
create index commitment_state_by_due on commitment_state (coalesce(due_first, 'infinity'), key, day_from, day_to);

-- Who promised what, and where.
create table promise (
    key       text   not null collate "C",
    version   bigint not null,
    stage     text   not null,
    made      date   not null,
    made_last date   not null,
    by        text[] not null,
    topics    text[] not null,
    -- The entries that it was made in, without the numbers of their parts.
    made_in   text[] not null,
    primary key (key, version)
);
create index promise_made_in on promise using gin (made_in);
create index promise_by_day on promise (made desc, key desc);

-- What a part of the record says of another part: a position restates or contradicts one, a commitment supersedes one.
create table tie (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    how     text    not null,
    -- Both as they are cited.
    here    text    not null collate "C",
    cited   text    not null collate "C",
    day     date    not null,
    shown   text    not null,
    primary key (key, version, n, how, cited)
);
create index tie_by_cited on tie (cited, how);

-- The parts of entries that a commitment can rest on: positions that commit, areas, meetings.
create table footing (
    key     text    not null collate "C",
    version bigint  not null,
    n       integer not null,
    primary key (key, n, version)
);

-- Who judged which commitment how, one row for each of those who promised.
create table assessment (
    key       text    not null collate "C",
    version   bigint  not null,
    n         integer not null,
    actor     text    not null collate "C",
    assessor  text    not null collate "C",
    scale     text    not null,
    score     text    not null,
    day       date    not null,
    final     boolean not null,
    -- Whether its assessor judged this party on this scale later.
    latest    boolean not null,
    primary key (key, version, n, actor)
);
