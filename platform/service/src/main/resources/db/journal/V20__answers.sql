-- The answers that were given to changing requests, so that a repeat gets the same answer and changes nothing. A key is
-- kept as its hash and the request as a hash that is keyed with it, so that nothing about a person can be read from
-- either; an answer holds identifiers, stages and amounts.
create table exchange.answer (
    caller      text        not null,
    key_hash    text        not null,
    fingerprint text        not null,
    status      integer     not null check (status between 200 and 299),
    location    text,
    etag        text,
    body        text,
    answered_at timestamptz not null,
    primary key (caller, key_hash)
);

-- The question of the clean-up: which are too old?
create index answered_long_ago on exchange.answer (answered_at);

grant select, insert, delete on exchange.answer to ${runtime};
