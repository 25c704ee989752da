-- Scans the reader of another may look at while it is with them: earlier ones of the container, and cleared ones of like cargo.
create table review.related (
    lease_id uuid not null references review.lease,
    scan_id  uuid not null,
    because  text not null check (because in ('same-container', 'same-cargo')),
    primary key (lease_id, scan_id)
);

create index related_by_scan on review.related (scan_id);
