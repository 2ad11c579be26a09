-- How far the projections are. It stands beside the tables they fill, so that both are always replaced together.
create table projection_position (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
