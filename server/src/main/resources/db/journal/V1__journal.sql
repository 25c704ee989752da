-- The journal. Rows of leaf, tile and checkpoint are written once and never changed; pending is a queue.

-- What a committed fact left behind, until the sequencer gives it its number. tx comes first so that the transaction has its
-- number before the row has its id: the sequencer's watermark rests on that order.
create table journal.pending (
    tx   xid8   not null default pg_current_xact_id(),
    id   bigint generated always as identity primary key,
    leaf bytea  not null,
    hash bytea  not null
);

-- Salts and values of the members a leaf only commits to, as canonical JSON. Deleting a row erases; the tree stays whole.
create table journal.sealed (
    pending_id bigint primary key,
    members    text   not null
);

-- The one row sequencers queue for. It is locked and never updated: the head is the largest index of journal.leaf.
create table journal.head (
    one boolean primary key default true check (one)
);
insert into journal.head default values;

create table journal.leaf (
    index      bigint primary key,
    pending_id bigint not null unique,
    hash       bytea  not null,
    leaf       bytea  not null
);

-- Full tiles only; a partial one is read from what it would be made of (journal.leaf, or the roots of the level below).
create table journal.tile (
    level  smallint not null,
    index  bigint   not null,
    root   bytea    not null,
    hashes bytea    not null,
    primary key (level, index)
);
-- Hashes do not compress: keep PostgreSQL from trying.
alter table journal.tile alter column hashes set storage external;

create table journal.checkpoint (
    size bigint primary key,
    note text        not null,
    at   timestamptz not null
);

-- The public key every checkpoint of this database is signed with.
create table journal.key (
    one  boolean primary key default true check (one),
    vkey text    not null
);
