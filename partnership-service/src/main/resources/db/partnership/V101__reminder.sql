-- On which day a commitment is to be looked at next, because something may then be due or overdue; no day where nothing
-- comes any more. Kept in the transactions that write commitments; `version` says for which it was reckoned.
create table reminder (
    key     text   primary key collate "C",
    version bigint not null,
    day     date
);

create index reminder_day on reminder (day) where day is not null;
