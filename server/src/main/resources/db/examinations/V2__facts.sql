-- What officers record at the ramp, in its order. Rows are only added: what is said again stands beside what was said before.
create table examinations.fact (
    -- made by the tablet, so that what is delivered twice is kept once
    id             uuid primary key,
    examination_id uuid        not null references examinations.examination,
    nr             integer     not null check (nr >= 1),
    kind           text        not null,
    said           jsonb       not null,
    -- by the tablet's clock
    taken_at       timestamptz not null,
    received_at    timestamptz not null,
    account_id     uuid        not null,
    officer        text        not null,
    leaf           bigint      not null,
    unique (examination_id, nr)
);

-- A photo a fact names; its bytes lie among the originals.
create table examinations.photo (
    examination_id uuid        not null references examinations.examination,
    digest         text        not null,
    media_type     text        not null check (media_type in ('image/jpeg', 'image/png')),
    size_bytes     bigint      not null,
    received_at    timestamptz not null,
    account_id     uuid        not null,
    leaf           bigint      not null,
    primary key (examination_id, digest)
);

create trigger fact_is_final before update or delete on examinations.fact
    for each row execute function examinations.refuse_change();
create trigger photo_is_final before update or delete on examinations.photo
    for each row execute function examinations.refuse_change();
