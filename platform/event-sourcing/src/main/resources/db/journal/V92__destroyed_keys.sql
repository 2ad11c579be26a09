-- A key that was destroyed leaves its name behind: so nobody makes another in its place, and a key that is missing without
-- having been destroyed shows.
alter table journal.data_key add column destroyed_at timestamptz;
alter table journal.data_key alter column wrapped drop not null;
alter table journal.data_key add constraint destroyed_is_gone check ((wrapped is null) = (destroyed_at is not null));

grant update (destroyed_at) on journal.data_key to ${runtime};
