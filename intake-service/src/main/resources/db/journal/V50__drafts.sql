-- Requests that someone is still writing. What is in them is encrypted with a key that lies, wrapped, in the same column: a
-- row that is deleted takes its key along.
create table intake.draft (
    draft_id   uuid        primary key,
    -- The organisation, or the office-holder by the subject of his token.
    owner      text        not null,
    version    bigint      not null check (version > 0),
    open_points integer    not null check (open_points >= 0),
    sealed     bytea       not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

-- Which drafts are there of this owner, the newest first?
create index draft_newest on intake.draft (owner, created_at desc, draft_id desc);

-- The question of the clean-up: which have not been touched for too long?
create index draft_untouched on intake.draft (changed_at);

grant select, insert, update, delete on intake.draft to ${runtime};
