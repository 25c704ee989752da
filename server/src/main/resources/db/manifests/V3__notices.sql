-- What a terminal is told about a visit: not to load it, or that it may. Never why.
create table manifests.notice (
    id           uuid primary key,
    place        bigint generated always as identity unique,
    terminal     text        not null,
    visit_id     uuid        not null references manifests.visit (id),
    kind         text        not null check (kind in ('hold', 'hold-release')),
    sent_at      timestamptz not null,
    fetched_at   timestamptz,
    receipted_at timestamptz,
    receipted_by text,
    leaf         bigint      not null
);

create index notice_of_terminal on manifests.notice (terminal, place);
create index notice_open on manifests.notice (sent_at) where receipted_at is null;
