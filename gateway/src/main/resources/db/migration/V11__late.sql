-- A version that came in after a newer one of its entry: the history has it, followers of the feed do not hear of it.
alter table feed
    add column late boolean not null default false;
