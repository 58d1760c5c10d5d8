-- Versions of commitments that no editor had accepted by then, and that only editors see: whatever the public asks passes
-- them over. They are few, and known once the entry's earlier versions are.
alter table known
    add column draft boolean not null default false;

-- What every question asks of a version is answered from the index. Readers wait for the exchange only.
create unique index known_as_shown on known (key, version) include (since, until, retracted, draft);
alter table known drop constraint known_pkey;
alter table known add constraint known_pkey primary key using index known_as_shown;

create index known_drafts on known (key, version) where draft;
