-- The accounts to which organisations are paid. Of organisations, none of them of a person.

create table bank_account (
    organisation   text primary key,
    standing       text        not null,
    iban           text,
    holder         text,
    waiting        boolean     not null,
    waiting_iban   text,
    waiting_holder text,
    updated_at     timestamptz not null,
    version        bigint      not null
);

-- Which organisations share this account?
create index bank_account_by_iban on bank_account (iban);
create index bank_account_by_waiting_iban on bank_account (waiting_iban);
