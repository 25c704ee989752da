-- Who reads which scan next, and how many are read twice: every version, who proposed it, what it would have done, and who judged it.
create table review.policy (
    number       integer generated always as identity primary key,
    settings     text        not null,
    digest       text        not null,
    note         text        not null,
    trial        jsonb,
    state        text        not null check (state in ('proposed', 'approved', 'rejected')),
    proposed_by  uuid,
    proposer     text        not null,
    proposed_at  timestamptz not null,
    judged_by    uuid,
    judge        text,
    judged_at    timestamptz,
    verdict_note text,
    check (judged_by is null or judged_by is distinct from proposed_by),
    check ((state = 'proposed') = (judged_at is null))
);

create index policy_in_force on review.policy (judged_at desc, number desc) where state = 'approved';
