-- Occasions: what is told of an entry without being a version of it, such as that a day has come. Each is told once.
-- They go the way of the changes, in the same order, and never count as versions.
alter table outbox add column occasion text collate "C";

alter table outbox drop constraint outbox_aggregatetype_aggregateid_version_key;

create unique index outbox_version on outbox (aggregatetype, aggregateid, version) where occasion is null;

create unique index outbox_occasion on outbox (aggregatetype, aggregateid, occasion) where occasion is not null;
