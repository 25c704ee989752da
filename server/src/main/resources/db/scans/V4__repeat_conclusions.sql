-- What a supervisor made of a repeat. Never changed: another conclusion is added, the newest stands.
create table scans.repeat_conclusion (
    id        uuid primary key,
    repeat_id uuid        not null references scans.repeat,
    says      text        not null check (says in ('resent', 'substituted', 'undecided')),
    words     text        not null,
    by        text        not null,
    at        timestamptz not null,
    leaf      bigint      not null unique
);

create index repeat_conclusion_by_repeat on scans.repeat_conclusion (repeat_id, leaf);
