-- How much an algorithm asks to look at a scan, by who asks; the greatest stands in review.scan. A scan may be asked about before it can be read.
create table review.attention (
    scan_id uuid             not null,
    source  text             not null check (source ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(source) <= 40),
    score   double precision not null check (score between 0 and 1),
    at      timestamptz      not null,
    leaf    bigint           not null,
    primary key (scan_id, source)
);
