-- Broken glass: who opened, in an emergency, a file to himself that he may normally not see; and what was found of it.
create table access.glass_break (
    number     bigint generated always as identity unique,
    id         uuid primary key,
    case_id    text        not null,
    subject    text        not null,
    ground     text        not null,
    reference  text        not null,
    broken_at  timestamptz not null,
    open_until timestamptz not null check (open_until > broken_at)
);

-- The question of each read by an officer on duty: is the file open to him?
create index glass_over_case on access.glass_break (case_id, subject);

create table access.glass_review (
    break_id    uuid primary key references access.glass_break,
    verdict     text        not null check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    reviewer    text        not null,
    reviewed_at timestamptz not null
);

grant select, insert on access.glass_break, access.glass_review to ${runtime};

-- How long it is kept who was allowed what and who looked at what, as it applied from a day on. Five years: as long as a
-- person can claim damages for what was done with his data (BW 3:310; AVG 82), which is longer than the three years for what
-- is needed to look into an incident (BIO2 5.28.01).
create table access.log_term (
    valid_from date primary key,
    years      integer not null check (years >= 3),
    ground     text    not null
);

insert into access.log_term (valid_from, years, ground) values ('2024-01-01', 5, 'BW 3:310; AVG 82; BIO2 5.28.01');

grant select on access.log_term to ${runtime};

-- Before which moment what was recorded is past its term, by the term of today.
create function access.past_term_before() returns timestamptz
    language sql stable as
$$
    select now() - make_interval(years => years)
    from access.log_term
    where valid_from <= current_date
    order by valid_from desc
    limit 1
$$;

-- The logs stay append-only: a row goes when it is past its term, and not before.
create function access.refuse_before_term() returns trigger
    language plpgsql as
$$
begin
    if (to_jsonb(old) ->> tg_argv[0])::timestamptz >= access.past_term_before() then
        raise exception 'the log is append-only: % of % is refused before its term has ended', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;

drop trigger refuse_change on access.decision;
drop trigger refuse_change on access.processing;

create trigger refuse_change before update or truncate on access.decision
    for each statement execute function journal.refuse_change();
create trigger refuse_change before update or truncate on access.processing
    for each statement execute function journal.refuse_change();
create trigger refuse_change before update or truncate on access.glass_break
    for each statement execute function journal.refuse_change();
create trigger refuse_change before update or truncate on access.glass_review
    for each statement execute function journal.refuse_change();
create trigger refuse_change before update or delete or truncate on access.log_term
    for each statement execute function journal.refuse_change();

create trigger refuse_before_term before delete on access.decision
    for each row execute function access.refuse_before_term('decided_at');
create trigger refuse_before_term before delete on access.processing
    for each row execute function access.refuse_before_term('ended_at');
create trigger refuse_before_term before delete on access.glass_break
    for each row execute function access.refuse_before_term('broken_at');
create trigger refuse_before_term before delete on access.glass_review
    for each row execute function access.refuse_before_term('reviewed_at');

alter table access.decision enable always trigger refuse_change;
alter table access.processing enable always trigger refuse_change;
alter table access.glass_break enable always trigger refuse_change;
alter table access.glass_review enable always trigger refuse_change;
alter table access.log_term enable always trigger refuse_change;
alter table access.decision enable always trigger refuse_before_term;
alter table access.processing enable always trigger refuse_before_term;
alter table access.glass_break enable always trigger refuse_before_term;
alter table access.glass_review enable always trigger refuse_before_term;

grant delete on access.decision, access.processing, access.glass_break, access.glass_review to ${runtime};
