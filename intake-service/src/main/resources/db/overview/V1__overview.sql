-- The list of requests for a home scan. Holds nothing about persons or homes but keyed fingerprints, which tell nothing to
-- who has not the keys.
create table scan_request (
    case_id uuid primary key,
    organisation text not null,
    layer text not null,
    stage text not null,
    frozen boolean not null,
    applicant text,
    person_fingerprint bytea,
    home_fingerprint bytea,
    requested_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null
);

-- Which requests are there, the newest first?
create index scan_request_newest on scan_request (requested_at desc, case_id desc);

-- Which requests are at this stage?
create index scan_request_by_stage on scan_request (stage, requested_at desc, case_id desc);

-- Which requests has this organisation made?
create index scan_request_by_organisation on scan_request (organisation, requested_at desc, case_id desc);

-- Which requests of this organisation are at this stage?
create index scan_request_by_organisation_and_stage on scan_request (organisation, stage, requested_at desc, case_id desc);

-- Which requests has this office-holder made for himself?
create index scan_request_by_applicant on scan_request (applicant, requested_at desc, case_id desc)
    where applicant is not null;

-- Which requests are for this person, or for this home?
create index scan_request_by_person on scan_request (person_fingerprint);
create index scan_request_by_home on scan_request (home_fingerprint);
