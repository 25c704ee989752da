-- What the samples of a view tell by themselves: keys of its noise by which a copy is found. Can be made again from the originals.
-- remark says why there are no keys.
create table scans.fingerprint (
    scan_id  uuid        not null references scans.scan,
    view     integer     not null,
    revision integer     not null,
    keys     bigint[]    not null,
    remark   text check (remark in ('too-large', 'too-small', 'no-noise', 'failed')),
    made_at  timestamptz not null,
    primary key (scan_id, view)
);

create index fingerprint_by_key on scans.fingerprint using gin (keys);
create index fingerprint_by_time on scans.fingerprint (made_at);

-- A view whose noise is that of a view received before it. Never deleted: who substitutes a scan once is looked at again.
create table scans.repeat (
    id              uuid primary key,
    scan_id         uuid             not null references scans.scan,
    view            integer          not null,
    earlier_scan_id uuid             not null references scans.scan,
    earlier_view    integer          not null,
    found_at        timestamptz      not null,
    shared_keys     integer          not null,
    same_samples    boolean          not null,
    orientation     text             not null check (orientation in ('same', 'mirrored', 'upside-down', 'turned')),
    inverted        boolean          not null,
    shift_x         integer          not null,
    shift_y         integer          not null,
    correlation     double precision not null,
    z               double precision not null,
    blocks          integer          not null,
    leaf            bigint           not null unique,
    unique (scan_id, view, earlier_scan_id, earlier_view)
);

create index repeat_by_time on scans.repeat (found_at desc, id desc);

-- How good a view is, measured on itself; kept by the day of its taking at the site.
create table scans.quality (
    scan_id         uuid             not null references scans.scan,
    view            integer          not null,
    view_name       text             not null,
    day             date             not null,
    air_level       double precision,
    air_noise       double precision,
    contrast        double precision,
    edge_spread     double precision,
    resolution      double precision,
    motion          double precision,
    bad_rows        integer          not null,
    bad_columns     integer          not null,
    starved_share   double precision not null,
    saturated_share double precision not null,
    primary key (scan_id, view)
);

create index quality_by_day on scans.quality (day);

create index scan_by_visit on scans.scan (visit_id) where visit_id is not null;
