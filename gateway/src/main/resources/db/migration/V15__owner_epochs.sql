-- The lives that the owners' stores have had, and when each was first heard of: the latest is the one that counts. Not
-- made from versions, since the answers to writes tell of it as well; so it is not of one view.
create table if not exists public.owner_epoch (
    topic text        not null,
    epoch text        not null,
    since timestamptz not null,
    primary key (topic, epoch)
);
