-- One acquisition by one scanner: all files of one study, or one file that belongs to none.
-- revision counts the files its views were made of: 0 until they are made.
create table scans.scan (
    id                uuid primary key,
    study             text unique,
    state             text        not null check (state in ('receiving', 'preparing', 'readable', 'unreadable')),
    complete          boolean     not null,
    received_at       timestamptz not null,
    revision          integer     not null default 0,
    acquired_at       timestamptz,
    container_number  text,
    check_digit_valid boolean,
    manufacturer      text,
    model             text,
    serial            text,
    object_type       text,
    object_id         text,
    expected_views    integer,
    expected_energies integer,
    display_only      boolean     not null,
    visit_id          uuid,
    match_state       text        not null check (match_state in ('waiting', 'matched', 'none', 'several', 'desk')),
    match_reason      text,
    matched_at        timestamptz,
    remarks           jsonb       not null default '[]'
);

create index scan_by_time on scans.scan (received_at desc, id desc);
create index scan_by_number on scans.scan (container_number text_pattern_ops);
create index scan_on_desk on scans.scan (received_at, id) where match_state in ('none', 'several');

-- A file as received, named by its digest. What could not be read has status 'quarantined' and no scan.
create table scans.file (
    digest          text primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
    scan_id         uuid references scans.scan,
    status          text        not null check (status in ('accepted', 'report', 'quarantined')),
    name            text        not null,
    size_bytes      bigint      not null,
    source          text        not null,
    account_id      uuid,
    format          text,
    version         text,
    sop_class       text,
    transfer_syntax text,
    sop_instance    text,
    study           text,
    refers_to       text[]      not null default '{}',
    report          jsonb,
    attributes      jsonb       not null default '{}',
    remarks         jsonb       not null,
    received_at     timestamptz not null,
    leaf            bigint      not null unique
);

create index file_by_scan on scans.file (scan_id);
create index file_by_instance on scans.file (sop_instance);
create index file_quarantined on scans.file (received_at desc, digest) where status = 'quarantined';
create index file_report_waiting on scans.file (study) where status = 'report' and scan_id is null;

-- The samples of one energy of one view of one file.
create table scans.plane (
    digest        text    not null references scans.file,
    view_name     text    not null,
    energy_name   text    not null,
    ordinal       integer not null,
    columns       integer not null,
    rows          integer not null,
    frames        integer not null,
    bits          integer not null,
    signed        boolean not null,
    pixels_sha256 text    not null,
    primary key (digest, ordinal)
);

-- A view as prepared for looking at; can be made again from the originals at any time.
create table scans.view (
    scan_id     uuid    not null references scans.scan,
    index       integer not null,
    name        text    not null,
    energies    text[]  not null,
    columns     integer not null,
    rows        integer not null,
    frames      integer not null,
    bits        integer not null,
    signed      boolean not null,
    levels      integer not null,
    minima      integer[] not null,
    maxima      integer[] not null,
    photometric text    not null check (photometric in ('air-high', 'air-low')),
    dark_level  double precision,
    air_level   double precision,
    revision    integer not null,
    made_by     text    not null,
    primary key (scan_id, index)
);

-- Every linking of a scan to a visit, by rule or by an officer; the latest counts, none is forgotten.
create table scans.linking (
    id         bigint generated always as identity primary key,
    scan_id    uuid        not null references scans.scan,
    visit_id   uuid        not null,
    account_id uuid,
    reason     text        not null,
    linked_at  timestamptz not null,
    leaf       bigint      not null unique
);

create index linking_by_scan on scans.linking (scan_id, id);
