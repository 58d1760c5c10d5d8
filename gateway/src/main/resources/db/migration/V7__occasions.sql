-- The feed carries occasions as well: events that are no version, such as a due date that has come. Each is in it once,
-- at the version that its entry then had.
alter table feed
    add column occasion    text,
    add column event       text,
    add column occurred_at timestamptz;
create unique index feed_by_occasion on feed (key, occasion) where occasion is not null;
