-- The deadlines that run, so that the next one due is found without reading all entities. What strikes is decided by the
-- journal: the rules say which deadlines run in the state that the events have made, and what the clock then asks.

create schema deadline;
grant usage on schema deadline to ${runtime};

create table deadline.running (
    entity          text        not null,
    entity_id       text        not null,
    name            text        not null,
    strikes_at      timestamptz not null,
    -- Set once it has struck while the entity still names it: it does not strike twice.
    struck_at       timestamptz,
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    failure         text,
    primary key (entity, entity_id, name)
);

-- The question of the clock: what is due now?
create index due_deadline on deadline.running (next_attempt_at) where struck_at is null;

grant select, insert, update, delete on deadline.running to ${runtime};
