-- The order to open a box, and how far it has come. One that is open for each visit; its life follows Stage.
create table examinations.examination (
    id               uuid primary key,
    place            bigint generated always as identity unique,
    visit_id         uuid        not null,
    container_number text        not null,
    voyage           text        not null,
    vessel           text,
    terminal         text,
    cut_off          timestamptz,
    state            text        not null check (state in ('ordered', 'planned', 'begun', 'ended', 'cancelled')),
    ordered_at       timestamptz not null,
    begun_at         timestamptz,
    -- who began it
    officer_id       uuid,
    officer          text,
    over_at          timestamptz,
    result           text check (result in ('nothing-found', 'irregularity', 'seizure')),
    check ((state in ('ended', 'cancelled')) = (over_at is not null)),
    check (result is null or state = 'ended'),
    check ((begun_at is null) = (officer_id is null))
);

create unique index examination_open_of_visit on examinations.examination (visit_id) where over_at is null;
create index examination_of_visit on examinations.examination (visit_id, place);
create index examination_open on examinations.examination (cut_off nulls last, place) where over_at is null;
create index examination_over on examinations.examination (over_at) where over_at is not null;

-- Why a box is to be opened: a seat of the day, a reader's verdict, or somebody's order with a reason.
create table examinations.cause (
    id             uuid primary key,
    place          bigint generated always as identity unique,
    examination_id uuid        not null references examinations.examination,
    kind           text        not null check (kind in ('seat', 'verdict', 'hand')),
    ref            uuid,
    reason_code    text,
    note           text,
    ordered_by     text,
    at             timestamptz not null,
    settled_at     timestamptz,
    leaf           bigint      not null,
    check ((kind = 'verdict') = (ref is not null)),
    check ((kind = 'hand') = (ordered_by is not null))
);

create index cause_of on examinations.cause (examination_id);
create index cause_ref on examinations.cause (ref) where settled_at is null;

-- A verdict on a scan that is linked to no visit yet: the order follows once somebody knows which.
create table examinations.unplaced (
    decision_id uuid primary key,
    scan_id     uuid        not null,
    reason_code text        not null,
    at          timestamptz not null
);

create index unplaced_scan on examinations.unplaced (scan_id);

-- When, where and by whom; the latest counts. Rows are only added.
create table examinations.plan (
    id             bigint generated always as identity primary key,
    examination_id uuid        not null references examinations.examination,
    starts_at      timestamptz not null,
    minutes        integer     not null check (minutes between 5 and 1440),
    bay            text        not null,
    unloading      text        not null check (unloading in ('none', 'partial', 'full')),
    forklift       boolean     not null,
    team           uuid[]      not null,
    planned_by     text        not null,
    planned_at     timestamptz not null,
    leaf           bigint      not null
);

create index plan_of on examinations.plan (examination_id, id desc);

-- What became of an order, each a leaf.
create table examinations.happened (
    id             bigint generated always as identity primary key,
    examination_id uuid        not null references examinations.examination,
    event          text        not null,
    state          text        not null,
    who            text,
    why            text,
    at             timestamptz not null,
    leaf           bigint      not null
);

create index happened_of on examinations.happened (examination_id, id);

create function examinations.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'what was written down about an examination stays: add, never change';
end
$$;

create trigger plan_is_final before update or delete on examinations.plan
    for each row execute function examinations.refuse_change();
create trigger happened_is_final before update or delete on examinations.happened
    for each row execute function examinations.refuse_change();
