-- The order to a terminal not to load a visit. One that is open for each visit; its life follows HoldStage.
create table review.hold (
    id               uuid primary key,
    place            bigint generated always as identity unique,
    visit_id         uuid        not null,
    container_number text        not null,
    voyage           text        not null,
    vessel           text,
    terminal         text,
    cut_off          timestamptz,
    state            text        not null check (state in ('ordered', 'sent', 'fetched', 'acknowledged', 'release-ordered', 'release-sent',
                                                          'released', 'too-late', 'closed')),
    level            smallint    not null default 0 check (level between 0 and 3),
    ordered_at       timestamptz not null,
    since            timestamptz not null,
    acknowledged_at  timestamptz,
    ended_at         timestamptz,
    hold_notice      uuid,
    release_notice   uuid
);

create unique index hold_open_of_visit on review.hold (visit_id) where ended_at is null;
create index hold_open on review.hold (cut_off nulls last) where ended_at is null;
create index hold_by_order on review.hold (ordered_at);
create index hold_notice on review.hold (hold_notice);
create index hold_release_notice on review.hold (release_notice);

-- Why a visit is held. It never leaves the server's house; who may see which kind says HoldViews.
create table review.hold_cause (
    id          uuid primary key,
    place       bigint generated always as identity unique,
    hold_id     uuid        not null references review.hold,
    kind        text        not null check (kind in ('decision', 'person', 'seat', 'supervisor', 'random')),
    ref         uuid,
    reason_code text,
    ordered_by  text,
    at          timestamptz not null,
    release_at  timestamptz,
    settled_at  timestamptz,
    settled_how text check (settled_how in ('examined', 'corrected', 'read-again', 'alarm-closed', 'supervisor', 'time')),
    settled_by  text,
    why         text,
    leaf        bigint      not null,
    check ((settled_at is null) = (settled_how is null)),
    check ((kind = 'random') = (release_at is not null))
);

create index hold_cause_of on review.hold_cause (hold_id);
create index hold_cause_time on review.hold_cause (release_at) where kind = 'random' and settled_at is null;

-- What happened to a hold, each a leaf.
create table review.hold_event (
    id      bigint generated always as identity primary key,
    hold_id uuid        not null references review.hold,
    event   text        not null,
    state   text        not null,
    level   smallint    not null,
    at      timestamptz not null,
    leaf    bigint      not null
);

create index hold_event_of on review.hold_event (hold_id, id);

-- A verdict on a scan that is linked to no visit yet: it holds the visit once somebody knows which.
create table review.hold_unplaced (
    decision_id uuid primary key,
    scan_id     uuid        not null,
    kind        text        not null check (kind in ('decision', 'person')),
    reason_code text        not null,
    at          timestamptz not null
);

create index hold_unplaced_scan on review.hold_unplaced (scan_id);

-- Whether a visit is held by chance, once for each visit; kept whether it was or not, so that the draw can be repeated.
create table review.hold_draw (
    visit_id uuid primary key,
    period   uuid             not null,
    uniform  double precision not null,
    release  double precision,
    taken    boolean          not null,
    at       timestamptz      not null
);

create index hold_draw_period on review.hold_draw (period);

-- Somebody may be in a container. Never a label, a hit or a history: an emergency and nothing else.
create table review.alarm (
    id               uuid primary key,
    place            bigint generated always as identity unique,
    decision_id      uuid        not null unique,
    scan_id          uuid        not null,
    visit_id         uuid,
    container_number text,
    voyage           text,
    terminal         text,
    scanner          text,
    level            smallint    not null default 1,
    raised_at        timestamptz not null,
    closed_at        timestamptz,
    closed_by        text,
    outcome          text check (outcome in ('nobody', 'persons-safe')),
    leaf             bigint      not null,
    check ((closed_at is null) = (outcome is null))
);

create index alarm_open on review.alarm (raised_at) where closed_at is null;

create table review.alarm_heard (
    nr         bigint generated always as identity unique,
    alarm_id   uuid        not null references review.alarm,
    account_id uuid        not null,
    who        text        not null,
    place      text        not null check (place in ('supervisor', 'examiner', 'gate')),
    at         timestamptz not null,
    leaf       bigint      not null,
    primary key (alarm_id, account_id)
);

create table review.alarm_step (
    nr       bigint generated always as identity unique,
    alarm_id uuid        not null references review.alarm,
    step     text        not null check (step in ('stopped', 'opened', 'ventilated', 'dose-noted', 'help-called', 'help-arrived')),
    at       timestamptz not null,
    who      text        not null,
    leaf     bigint      not null,
    primary key (alarm_id, step)
);
