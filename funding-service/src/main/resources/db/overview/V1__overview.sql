-- The lists and books of funding. Hold nothing about persons, homes or the content of measures.

create table provision (
    case_id         uuid primary key,
    organisation    text        not null,
    stage           text        not null,
    course          text        not null,
    supply_withheld boolean     not null,
    measures        integer     not null,
    ordered         integer     not null,
    delivered       integer     not null,
    declared        integer     not null,
    estimated_cents bigint      not null,
    declared_cents  bigint      not null,
    loans_out       integer     not null,
    monthly_cents   bigint      not null,
    begun_at        timestamptz,
    updated_at      timestamptz not null,
    version         bigint      not null
);

-- Which provisions are there, of this organisation, at this stage, the newest first?
create index provision_newest on provision (begun_at desc, case_id desc);
create index provision_by_organisation on provision (organisation, begun_at desc, case_id desc);
create index provision_by_stage on provision (stage, begun_at desc, case_id desc);

create table contribution (
    year             integer     not null,
    case_id          uuid        not null,
    organisation     text        not null,
    stage            text        not null,
    requested_cents  bigint      not null,
    granted_cents    bigint      not null,
    determined_cents bigint      not null,
    paid_cents       bigint      not null,
    reclaimed_cents  bigint      not null,
    brought_forward  boolean     not null,
    requested_at     timestamptz not null,
    decided_at       timestamptz not null,
    updated_at       timestamptz not null,
    primary key (year, case_id)
);

-- Which contributions are there in this year, of this organisation, at this stage, the oldest request first?
create index contribution_by_receipt on contribution (year, requested_at, case_id);
create index contribution_by_organisation on contribution (organisation, year, requested_at, case_id);
create index contribution_by_stage on contribution (year, stage, requested_at, case_id);

-- The ledger: every line of every entry, in the order of the year.
create table posting (
    year         integer     not null,
    entry        bigint      not null,
    line         integer     not null,
    event_id     uuid        not null,
    event_type   text        not null,
    account      text        not null,
    side         text        not null,
    amount_cents bigint      not null check (amount_cents > 0),
    case_id      uuid,
    organisation text,
    article      text        not null,
    actor        text        not null,
    recorded_at  timestamptz not null,
    -- The day it counts for in law; and the entry it corrects, if it corrects one.
    effective_on   date        not null,
    corrects_year  integer,
    corrects_entry bigint,
    primary key (year, entry, line)
);

-- What is the balance of each account of this year?
create index posting_by_account on posting (year, account);

-- How far the books of a year have been written.
create table book (
    year    integer primary key,
    version bigint not null
);
