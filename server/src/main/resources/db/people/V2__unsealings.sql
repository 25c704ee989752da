-- Who learned which person a reader's pseudonym stands for, and what for. Rows are only added.
create table people.unsealing (
    id      uuid primary key,
    by      uuid        not null references people.account,
    account uuid        not null references people.account,
    purpose text        not null,
    at      timestamptz not null,
    leaf    bigint      not null
);
create index unsealing_newest on people.unsealing (leaf desc);
create index unsealing_by on people.unsealing (by, at);
