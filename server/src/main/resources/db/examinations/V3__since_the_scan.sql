-- Visits of which something new was said or seen: what changed since their scan is looked for.
create table examinations.stirred (
    visit_id uuid primary key,
    since    timestamptz not null
);

-- What is not as it was when the box was scanned. Rows are only added; the same change is one alert.
create table examinations.alert (
    id        uuid primary key,
    place     bigint generated always as identity unique,
    visit_id  uuid        not null,
    kind      text        not null,
    before    jsonb       not null,
    after     jsonb       not null,
    -- kind and both states: what is seen again on the next look is not told again
    digest    text        not null,
    raised_at timestamptz not null,
    leaf      bigint      not null,
    unique (visit_id, digest)
);

create index alert_of_visit on examinations.alert (visit_id, place);

-- Somebody has taken note, and says what comes of it.
create table examinations.alert_noted (
    alert_id uuid primary key references examinations.alert,
    who      text        not null,
    note     text        not null,
    at       timestamptz not null,
    leaf     bigint      not null
);

-- Two scans of one visit laid on one another.
create table examinations.rescan (
    earlier  uuid        not null,
    later    uuid        not null,
    visit_id uuid        not null,
    differs  text,
    at       timestamptz not null,
    primary key (earlier, later)
);

create index rescan_of_visit on examinations.rescan (visit_id);

create trigger alert_is_final before update or delete on examinations.alert
    for each row execute function examinations.refuse_change();
create trigger alert_noted_is_final before update or delete on examinations.alert_noted
    for each row execute function examinations.refuse_change();
