-- How far the relay has published the journal, and how far the inbox has read the topics of others.

create table exchange.relay_position (
    topic    text primary key,
    position text not null
);

create table exchange.inbox_position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null check (next_offset >= 0),
    primary key (topic, partition)
);

-- What has been taken in: a CloudEvent is known by its source and id. Kept for as long as a duplicate could come.
create table exchange.received_event (
    source      text        not null,
    event_id    text        not null,
    received_at timestamptz not null,
    primary key (source, event_id)
);

create index received_long_ago on exchange.received_event (received_at);

-- Events that could not be handled, and the later ones of the same subject that wait behind them.
create table exchange.parked_event (
    number     bigint generated always as identity primary key,
    source     text        not null,
    event_id   text        not null,
    subject    text        not null,
    headers    jsonb       not null,
    body       text        not null,
    reason     text        not null,
    parked_at  timestamptz not null,
    attempts   integer     not null default 1,
    state      text        not null default 'PARKED' check (state in ('PARKED', 'HANDLED', 'SKIPPED')),
    settled_at timestamptz,
    settled_by text,
    motivation text,
    unique (source, event_id)
);

create index parked_by_subject on exchange.parked_event (subject, number) where state = 'PARKED';

grant select, insert, update on
    exchange.relay_position, exchange.inbox_position, exchange.parked_event to ${runtime};
grant select, insert, delete on exchange.received_event to ${runtime};
