-- What each reconciliation of the books came to, in order. Never changed: it tells since when a difference has been known.

create schema if not exists audit;
grant usage on schema audit to ${runtime};

create table audit.verdict (
    number        bigint generated always as identity primary key,
    reconciled_at timestamptz not null,
    agrees        boolean     not null,
    verdict       jsonb       not null
);

grant select, insert on audit.verdict to ${runtime};

create trigger refuse_change before update or delete or truncate on audit.verdict
    for each statement execute function journal.refuse_change();
