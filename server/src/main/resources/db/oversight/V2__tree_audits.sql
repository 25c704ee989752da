-- Each time the whole tree of the journal was recomputed, and what did not agree.
create table oversight.tree_audit (
    id          uuid primary key,
    at          timestamptz not null,
    seconds     double precision not null,
    size        bigint      not null,
    root        text        not null,
    checkpoints bigint      not null,
    faults      text[]      not null,
    by          text
);

create index tree_audit_by_time on oversight.tree_audit (at desc);
