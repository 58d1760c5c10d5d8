-- From word to promise: positions in which somebody commits to something, and the commitments that come of them.

-- Which commitments name which part of another entry (`statement-id#n`) as the place where they were made.
create table promise (
    position text not null collate "C",
    key      text not null collate "C",
    primary key (position, key)
);

create index promise_key on promise (key);

insert into promise (position, key)
select distinct made_in.value, entry.key
from entry, jsonb_array_elements_text(entry.state -> 'madeIn') as made_in (value)
where entry.key >= 'commitment/' and entry.key < 'commitment0' and made_in.value like '%#%';

-- The commitments that this service has proposed itself, each for one position of a statement.
create table proposal (
    key       text primary key collate "C",
    statement text not null collate "C",
    position  text not null unique collate "C"
);

create index proposal_statement on proposal (statement);

-- The latest version of each statement that was gone through.
create table statement_seen (
    key     text   primary key collate "C",
    version bigint not null
);

-- What the neighbour's topic brought that could not be gone through. It wants looking at.
create table neighbour_parked (
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    key       text,
    reason    text not null,
    parked_at timestamptz not null default now(),
    primary key (topic, partition, "offset")
);
