-- An ordinary trigger is silent in a session that calls itself a replica (session_replication_role), as a superuser may.
-- What happened stays in such a session too.
alter table journal.event enable always trigger refuse_change;
