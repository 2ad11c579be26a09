-- The event store of one service. Run by the owner of the database; ${runtime} is the role that the service uses.

create schema if not exists journal;
create schema if not exists exchange;
grant usage on schema journal, exchange to ${runtime};

-- What happened, for ever. Read per entity by (entity, entity_id, version); followed by (transaction_id, number).
create table journal.event (
    number         bigint generated always as identity primary key,
    transaction_id xid8        not null,
    event_id       uuid        not null unique,
    entity         text        not null,
    entity_id      text        not null,
    version        bigint      not null check (version > 0),
    type           text        not null,
    revision       integer     not null check (revision > 0),
    payload        jsonb       not null,
    actor          text        not null,
    recorded_at    timestamptz not null,
    correlation_id text        not null,
    causation_id   text,
    unique (entity, entity_id, version)
);

-- The question of every follower: what comes after this place?
create index event_in_order on journal.event (transaction_id, number);

grant select, insert on journal.event to ${runtime};

-- Followers read in the order (transaction, number) and stop before the oldest transaction that still runs. So within
-- one entity a later event must not have an earlier transaction than its predecessor, or a follower would meet them in
-- the wrong order. That can only happen when a transaction got its number before it waited for the entity; such an
-- append is refused as a serialization failure, and the command is tried again in a new transaction.
create function journal.keep_order() returns trigger
    language plpgsql as
$$
declare
    predecessor xid8;
begin
    new.transaction_id := pg_current_xact_id();
    if new.version > 1 then
        select transaction_id into predecessor
        from journal.event
        where entity = new.entity and entity_id = new.entity_id and version = new.version - 1;
        if predecessor is null then
            raise exception 'event % has no predecessor in its stream', new.version
                using errcode = 'serialization_failure';
        elsif predecessor > new.transaction_id then
            raise exception 'event % would overtake its predecessor', new.version
                using errcode = 'serialization_failure';
        end if;
    end if;
    return new;
end
$$;

create trigger keep_order before insert on journal.event
    for each row execute function journal.keep_order();

-- Nobody changes or removes what happened: not the service (which has no right to), and not its owner either.
create function journal.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the journal is append-only: % of % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger refuse_change before update or delete or truncate on journal.event
    for each statement execute function journal.refuse_change();

-- The key of each case and purpose, wrapped by the master key. Destroying a row destroys what it encrypts.
create table journal.data_key (
    entity_id      text not null,
    purpose        text not null,
    wrapped        bytea not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    primary key (entity_id, purpose)
);

grant select, insert on journal.data_key to ${runtime};
