-- Which person and home has an open case? A keyed fingerprint, so that nobody can read or guess who it is. Taken and freed
-- in the transaction of the command that opens or closes the case.
create schema if not exists intake;
grant usage on schema intake to ${runtime};

create table intake.open_case (
    fingerprint bytea primary key,
    case_id     uuid not null unique
);

grant select, insert, delete on intake.open_case to ${runtime};
