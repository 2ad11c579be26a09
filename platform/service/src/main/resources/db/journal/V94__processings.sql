-- The log of processings (Logboek Dataverwerkingen): what was done with the data of whom, during which activity. One line a
-- person. Never changed. Who a person is stands in it as a keyed pseudonym, and nothing else about him.
create table access.processing (
    number         bigint generated always as identity primary key,
    trace_id       text        not null,
    span_id        text        not null,
    parent_span_id text,
    status         text        not null check (status in ('Unset', 'Ok', 'Error')),
    name           text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz not null,
    activity       text        not null,
    person         text,
    person_type    text,
    processor      text,
    actor          text        not null,
    roles          text        not null,
    organisation   text,
    ground         text,
    check ((person is null) = (person_type is null))
);

-- The questions of the log: by trace, by activity, by person; each perhaps in a period.
create index processing_of_trace on access.processing (trace_id);
create index processing_of_activity on access.processing (activity, started_at);
create index processing_of_person on access.processing (person, number) where person is not null;

grant select, insert on access.processing to ${runtime};

create trigger refuse_change before update or delete or truncate on access.processing
    for each statement execute function journal.refuse_change();
alter table access.processing enable always trigger refuse_change;
