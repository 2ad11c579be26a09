-- Which version of the master key has wrapped a key: so one can see what still hangs on a version, and take it away once
-- nothing does. A key without a version was wrapped before this was kept, and in another form.
alter table journal.data_key add column master_version text;

-- Which keys are still wrapped by another version than the one that wraps now?
create index data_key_master_version on journal.data_key (master_version);

grant update (wrapped, master_version) on journal.data_key to ${runtime};
