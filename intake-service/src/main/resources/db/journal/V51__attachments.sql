-- The content of attachments, encrypted with a key of their case. What is known of an attachment is in the journal; here are
-- only bytes, which go when it is removed.
create table intake.attachment (
    attachment_id uuid  primary key,
    case_id       uuid  not null,
    encrypted     bytea not null
);

-- Ciphertext can't be compressed: it is not tried.
alter table intake.attachment alter column encrypted set storage external;

grant select, insert, delete on intake.attachment to ${runtime};
