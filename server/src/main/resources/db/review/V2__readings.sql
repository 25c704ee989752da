-- A scan is read under every legal power apart, and some are read twice or three times. What belongs to the scan stays in one row; each pass to
-- be made over it is a row of its own.
alter table review.reading rename to scan;
alter index review.reading_visit rename to scan_visit;
drop index review.reading_order;
alter table review.scan
    add column risk double precision check (risk between 0 and 1),
    add column attention double precision check (attention between 0 and 1);

create table review.reading (
    id             uuid primary key default gen_random_uuid(),
    scan_id        uuid        not null references review.scan,
    legal_power    text        not null,
    ordinal        smallint    not null check (ordinal between 1 and 9),
    because        text        not null check (because in
                       ('first', 'random', 'risk', 'new-analyst', 'skipped', 'disagreement', 'duress', 'late')),
    state          text        not null check (state in ('waiting', 'leased', 'decided')),
    handed_back    boolean     not null default false,
    entered_at     timestamptz not null,
    -- the draw whether it is read again, kept so that it can be repeated when the seed is revealed
    second_period  uuid,
    second_uniform double precision,
    unique (scan_id, legal_power, ordinal)
);

create index reading_waiting on review.reading (legal_power) where state = 'waiting';
create index reading_by_period on review.reading (second_period) where second_period is not null;

insert into review.reading (scan_id, legal_power, ordinal, because, state, entered_at)
select s.scan_id, p.power, 1, 'first',
       case when exists (select 1 from review.decision d
                         where d.scan_id = s.scan_id and d.legal_power = p.power and d.corrects is null)
            then 'decided' else 'waiting' end,
       s.received_at
from review.scan s cross join (values ('customs-control'), ('drug-enforcement')) as p (power);

update review.lease set ended_at = expires_at, ending = 'expired' where ended_at is null;
alter table review.scan drop column state;

-- While a decision can still be undone, the scan after it is set aside for the same analyst.
alter table review.lease
    add column reading_id uuid references review.reading,
    add column reserved boolean not null default false,
    add column candidates uuid[] not null default '{}',
    add column period uuid,
    add column draw_number bigint,
    add column uniform double precision;
drop index review.lease_open_per_scan;
drop index review.lease_open_per_account;
create unique index lease_open_per_reading on review.lease (reading_id) where ended_at is null;
create unique index lease_open_per_account on review.lease (account_id, reserved) where ended_at is null;
create index lease_of_account_on_scan on review.lease (account_id, scan_id);
create index lease_by_period on review.lease (period) where period is not null;

alter table review.decision
    add column reading_id uuid references review.reading,
    add column shown jsonb;
create index decision_by_reading on review.decision (reading_id);
create index decision_of_account on review.decision (account_id, decided_at) where corrects is null;

-- Somebody who decided under duress. Who it is stands with the decision.
create table review.duress (
    id          bigint generated always as identity primary key,
    decision_id uuid        not null unique references review.decision,
    leaf        bigint      not null
);

-- What one shift leaves to the next, for those who hold the same duty post.
create table review.handover (
    id         bigint generated always as identity primary key,
    post       text        not null,
    reader     text        not null,
    text       text        not null,
    written_at timestamptz not null,
    leaf       bigint      not null
);
create index handover_of_post on review.handover (post, id desc);
