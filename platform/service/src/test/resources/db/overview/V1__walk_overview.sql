-- The read model of the tests: how many steps a case has taken.
create table walk_overview (
    case_id   text primary key,
    steps     integer not null,
    last_step integer not null
);
