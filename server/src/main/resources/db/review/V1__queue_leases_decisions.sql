-- A scan's place in the queue. One row a scan, from the moment it can be read; state follows ReadingState.
create table review.reading (
    scan_id     uuid primary key,
    visit_id    uuid,
    cut_off     timestamptz,
    received_at timestamptz not null,
    state       text        not null check (state in ('waiting', 'leased', 'decided'))
);

-- The order of giving: the ship that leaves first, then the oldest.
create index reading_order on review.reading (cut_off nulls last, received_at, scan_id) where state = 'waiting';
create index reading_visit on review.reading (visit_id);

-- One scan given to one analyst for a while.
create table review.lease (
    id          uuid primary key,
    scan_id     uuid        not null references review.reading,
    account_id  uuid        not null,
    agency      text        not null,
    legal_power text        not null,
    given_at    timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    ending      text check (ending in ('decided', 'expired', 'returned')),
    reason      text,
    check ((ended_at is null) = (ending is null))
);

create unique index lease_open_per_scan on review.lease (scan_id) where ended_at is null;
create unique index lease_open_per_account on review.lease (account_id) where ended_at is null;
create index lease_expiry on review.lease (expires_at) where ended_at is null;

-- A verdict. Rows are only ever added: a wrong one is corrected by a new one that names it.
create table review.decision (
    id               uuid primary key,
    scan_id          uuid        not null references review.reading,
    lease_id         uuid references review.lease,
    idempotency_key  text,
    verdict          text        not null check (verdict in ('clear', 'examine', 'rescan', 'person-suspected')),
    reason_code      text        not null,
    note             text,
    marks            jsonb       not null,
    seconds_shown    integer     not null check (seconds_shown >= 0),
    account_id       uuid        not null,
    reader           text        not null,
    agency           text        not null,
    legal_power      text        not null,
    container_number text,
    decided_at       timestamptz not null,
    corrects         uuid unique references review.decision,
    why              text,
    leaf             bigint      not null unique,
    check ((lease_id is null) = (corrects is not null)),
    check ((corrects is null) = (why is null))
);

create unique index decision_of_lease on review.decision (lease_id);
create index decision_by_time on review.decision (decided_at desc, id desc);
create index decision_by_scan on review.decision (scan_id);

create function review.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'a decision is final: correct it by a new one that names it';
end
$$;

create trigger decision_is_final before update or delete on review.decision
    for each row execute function review.refuse_change();
