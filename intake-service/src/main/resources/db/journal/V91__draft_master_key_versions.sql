-- Which version of the master key has wrapped the key of a draft; none if that was before this was kept.
alter table intake.draft add column master_version text;

-- Which drafts still hang on another version than the one that wraps now?
create index draft_master_version on intake.draft (master_version);
