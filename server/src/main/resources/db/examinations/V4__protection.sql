-- Somebody was found in a container. What is known of them is sealed under a key of its own, which is not the database's: who has this table has
-- nothing. Never a label, a result, a history.
create table examinations.protection (
    id             uuid primary key,
    place          bigint generated always as identity unique,
    examination_id uuid        not null unique references examinations.examination,
    account_id     uuid        not null,
    opened_at      timestamptz not null,
    leaf           bigint      not null
);

create table examinations.protection_entry (
    id            bigint generated always as identity primary key,
    protection_id uuid        not null references examinations.protection,
    sealed        bytea       not null,
    at            timestamptz not null,
    leaf          bigint      not null
);

create index protection_entry_of on examinations.protection_entry (protection_id, id);

create trigger protection_is_final before update or delete on examinations.protection
    for each row execute function examinations.refuse_change();
create trigger protection_entry_is_final before update or delete on examinations.protection_entry
    for each row execute function examinations.refuse_change();
