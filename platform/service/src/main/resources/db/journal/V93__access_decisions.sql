-- Who was allowed what, and who was not: each decision with its grounds, so that it can be made again. Never changed.

create schema if not exists access;
grant usage on schema access to ${runtime};

-- The policies by which was ever decided, known by the SHA-256 of their text.
create table access.policy_set (
    version    text primary key,
    text       text        not null,
    first_used timestamptz not null default now()
);

create table access.decision (
    number     bigint generated always as identity primary key,
    decided_at timestamptz not null,
    trace_id   text        not null,
    span_id    text        not null,
    subject    text        not null,
    action     text        not null,
    object     text,
    outcome    text        not null check (outcome in ('ALLOWED', 'FORBIDDEN', 'HIDDEN')),
    policy     text,
    policies   text        not null references access.policy_set,
    decision   jsonb       not null
);

-- What did a request come to; what was decided about an object?
create index decision_of_trace on access.decision (trace_id);
create index decision_about_object on access.decision (object, number) where object is not null;

grant select, insert on access.policy_set, access.decision to ${runtime};

create trigger refuse_change before update or delete or truncate on access.policy_set
    for each statement execute function journal.refuse_change();
create trigger refuse_change before update or delete or truncate on access.decision
    for each statement execute function journal.refuse_change();
alter table access.policy_set enable always trigger refuse_change;
alter table access.decision enable always trigger refuse_change;
