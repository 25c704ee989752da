-- Who handed back or let lie as many scans as a shift allows is given nothing more until a supervisor has spoken to them; then it is counted anew.
-- Rows are only added.
create table review.spoken (
    id         bigint generated always as identity primary key,
    account_id uuid        not null,
    by         text        not null,
    reason     text        not null,
    at         timestamptz not null,
    leaf       bigint      not null
);
create index spoken_to on review.spoken (account_id, at desc);
