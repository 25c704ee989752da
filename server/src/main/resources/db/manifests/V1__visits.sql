-- One passage of one container through one port.
create table manifests.visit (
    id                uuid primary key,
    container_number  text        not null,
    check_digit_valid boolean     not null,
    voyage            text        not null,
    direction         text        not null check (direction in ('export', 'import', 'transshipment')),
    port              text        not null,
    vessel            text,
    terminal          text,
    cut_off           timestamptz,
    created_at        timestamptz not null,
    version           integer     not null,
    unique (container_number, voyage, direction, port)
);

create index visit_by_number on manifests.visit (container_number text_pattern_ops);
create index visit_by_time on manifests.visit (created_at desc, id desc);
