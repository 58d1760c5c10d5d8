-- Who is told of changes, at an address of theirs. None of this is made from versions, so it is no part of a view: it
-- stands in public, and is there already when another view is built beside the first.

-- The gateways that deliver. One that does not say in time that it lives is taken out by another, and what it held is free.
create table if not exists public.webhook_gateway (
    id      text        primary key collate "C",
    "until" timestamptz not null
);

-- The cursor: up to this position the feed was gone through. Secrets are sealed with a key that is not in this database.
create table if not exists public.webhook_endpoint (
    id            text        primary key collate "C",
    owner         text        not null,
    url           text        not null,
    description   text,
    filter        text        not null,
    status        text        not null,
    reason        text,
    version       bigint      not null default 1,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    secret        text        not null,
    former_secret text,
    former_until  timestamptz,
    epoch         text        not null,
    position      bigint      not null,
    failures      integer     not null default 0,
    failing_since timestamptz,
    waits_until   timestamptz,
    held_by       text        collate "C" references public.webhook_gateway on delete set null
);
create index if not exists webhook_endpoint_by_owner on public.webhook_endpoint (owner);
create index if not exists webhook_endpoint_by_holder on public.webhook_endpoint (held_by);

-- What was taken from the feed for an endpoint and is not delivered yet. Of one entry only the first may be sent.
create table if not exists public.webhook_pending (
    endpoint text        not null collate "C" references public.webhook_endpoint on delete cascade,
    position bigint      not null,
    key      text        not null collate "C",
    attempts integer     not null default 0,
    due_at   timestamptz not null,
    taken_at timestamptz not null,
    primary key (endpoint, position, key)
);

-- Every attempt, for the endpoint's owner to read.
create table if not exists public.webhook_attempt (
    n        bigint      generated always as identity primary key,
    endpoint text        not null collate "C" references public.webhook_endpoint on delete cascade,
    position text        not null,
    event_id text        not null,
    entry    text,
    attempt  integer     not null,
    at       timestamptz not null,
    outcome  text        not null,
    status   integer,
    millis   bigint      not null,
    reason   text
);
create index if not exists webhook_attempt_by_endpoint on public.webhook_attempt (endpoint, n);
create index if not exists webhook_attempt_by_time on public.webhook_attempt (at);
