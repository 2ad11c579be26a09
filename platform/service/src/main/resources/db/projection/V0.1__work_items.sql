-- What waits for someone, in which queue, who has taken it, and by when it is due. Holds nothing about persons or homes:
-- who can't do it stands in keyed fingerprints.
create table work_item (
    case_id       uuid        not null,
    queue         text        not null,
    entered_by    uuid        not null,
    stage         text        not null,
    task          text        not null,
    organisation  text        not null,
    since         timestamptz not null,
    clock         text,
    clock_name    text,
    clock_nature  text,
    warns_on      date,
    due_on        date,
    breached_after date,
    suspended     boolean     not null,
    assignee      text,
    assigned_at   timestamptz,
    primary key (case_id, queue)
);

create table work_item_barred (
    case_id     uuid  not null,
    queue       text  not null,
    fingerprint bytea not null,
    primary key (case_id, queue, fingerprint),
    foreign key (case_id, queue) references work_item on delete cascade
);

-- What waits in this queue, the most urgent first?
create index work_item_by_due on work_item (queue, coalesce(due_on, 'infinity'::date), since, case_id);

-- What waits in this queue for this organisation, the most urgent first?
create index work_item_by_organisation
    on work_item (queue, organisation, coalesce(due_on, 'infinity'::date), since, case_id);

-- What has this person taken?
create index work_item_by_assignee on work_item (assignee, queue) where assignee is not null;
