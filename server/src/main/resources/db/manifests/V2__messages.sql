-- Names as people type them are found by what they share in groups of three letters.
create extension if not exists pg_trgm with schema public;

-- A file of cargo messages as it came; its bytes lie among the originals.
create table manifests.message_file (
    digest      text primary key,
    id          uuid        not null unique,
    name        text        not null,
    source      text        not null,
    size_bytes  bigint      not null,
    received_at timestamptz not null,
    account_id  uuid,
    status      text        not null check (status in ('read', 'partly', 'refused')),
    remarks     jsonb       not null,
    leaf        bigint      not null
);

create index message_file_by_time on manifests.message_file (received_at desc, id desc);

-- One message of a file: what it is, of which voyage, and whether a later one took its place.
create table manifests.message (
    id           uuid primary key,
    file_id      uuid        not null references manifests.message_file (id),
    place        integer     not null,
    standard     text        not null,
    type         text        not null,
    role         text        not null,
    reference    text,
    carrier      text,
    voyage       text,
    function     text,
    head         jsonb       not null,
    bills        integer     not null,
    containers   integer     not null,
    received_at  timestamptz not null,
    arrived      bigint      not null generated always as identity,
    state        text        not null check (state in ('current', 'superseded', 'cancelled')),
    replaced_by  uuid references manifests.message (id),
    unique (file_id, place)
);

create index message_by_document on manifests.message (type, reference) where state = 'current';
create index message_by_voyage on manifests.message (voyage, state);

-- A bill as declared. A bill of the same number and carrier in a later message takes its place.
create table manifests.bill (
    id          uuid primary key,
    message_id  uuid not null references manifests.message (id),
    number      text,
    said        jsonb not null,
    replaced_by uuid references manifests.bill (id)
);

create index bill_by_number on manifests.bill (number);
create index bill_by_message on manifests.bill (message_id);

create table manifests.bill_container (
    bill_id          uuid not null references manifests.bill (id),
    container_number text not null,
    visit_id         uuid references manifests.visit (id),
    primary key (bill_id, container_number)
);

create index bill_container_by_visit on manifests.bill_container (visit_id);

-- What somebody said about one container: a message, or a terminal that reports what happened.
create table manifests.statement (
    id               uuid primary key,
    message_id       uuid references manifests.message (id),
    visit_id         uuid references manifests.visit (id),
    container_number text        not null,
    voyage           text,
    kind             text        not null,
    at               timestamptz not null,
    terminal         text,
    said             jsonb       not null
);

-- The same said twice is kept once.
create unique index statement_once
    on manifests.statement (message_id, container_number, kind, at, terminal, md5(said::text)) nulls not distinct;

create index statement_by_visit on manifests.statement (visit_id, at);
create index statement_by_message on manifests.statement (message_id);
create index statement_waiting on manifests.statement (container_number) where visit_id is null;

-- Words a visit is found by: numbers, vessel, bills and parties, without accents, in capitals.
create table manifests.visit_words (
    visit_id uuid primary key references manifests.visit (id),
    words    text not null
);

create index visit_words_alike on manifests.visit_words using gin (words public.gin_trgm_ops);

insert into manifests.visit_words (visit_id, words)
select id, upper(concat_ws(' ', container_number, voyage, vessel)) from manifests.visit;

create index statement_by_seal on manifests.statement ((said ->> 'seal')) where kind = 'sealed';
