-- The list of security advices. Holds nothing that was found or advised: no findings, no measures, no remarks.
create table advice (
    case_id uuid primary key,
    organisation text not null,
    stage text not null,
    stage_before text,
    revision integer,
    measures integer not null,
    total_estimated_cost_cents bigint not null,
    supply_permitted boolean not null,
    opened_at timestamptz not null,
    drafted_at timestamptz,
    submitted_at timestamptz,
    established_at timestamptz,
    updated_at timestamptz not null,
    version bigint not null
);

-- Which advices are there, the newest first?
create index advice_newest on advice (opened_at desc, case_id desc);

-- Which advices are at this stage?
create index advice_by_stage on advice (stage, opened_at desc, case_id desc);

-- Which advices are for this organisation?
create index advice_by_organisation on advice (organisation, opened_at desc, case_id desc);

-- Which advices for this organisation are at this stage?
create index advice_by_organisation_and_stage on advice (organisation, stage, opened_at desc, case_id desc);
