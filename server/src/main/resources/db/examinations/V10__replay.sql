-- A seizure made elsewhere, as it was reported to us. A correction is a report of its own that names the one it takes the place of; nothing is
-- changed. A person who was found is no seizure and is never entered here.
create table examinations.seizure_report (
    id                uuid primary key,
    number            bigint      not null generated always as identity unique,
    corrects          uuid unique references examinations.seizure_report,
    why               text,
    found             text        not null check (found in ('cocaine', 'cannabis', 'other-drugs', 'weapons', 'cash', 'cigarettes', 'other')),
    seized_on         date        not null,
    port              text        not null,
    container_number  text        not null,
    check_digit_valid boolean     not null,
    loading_port      text,
    kg                double precision check (kg > 0),
    packages          integer check (packages > 0),
    part              text        not null,
    depth             text        not null,
    side              text        not null,
    height            text        not null,
    place_words       text,
    marks             text,
    seal              text,
    box               text        not null check (box in ('not-said', 'matches', 'differs')),
    source            text        not null,
    scheme            text        not null check (scheme in ('6x6', '4x4', 'none')),
    grade             text,
    origin            text        not null check (origin in ('form', 'csv', 'paper')),
    document          text,
    entered_at        timestamptz not null,
    entered_by        text        not null,
    leaf              bigint      not null unique,
    check ((corrects is null) = (why is null)),
    check ((scheme = 'none') = (grade is null))
);

create index seizure_report_by_time on examinations.seizure_report (entered_at desc, id desc);
create index seizure_report_by_day on examinations.seizure_report (seized_on);

-- Which visit a report is of: by rule where only one could be meant, else by a person. The latest counts.
create table examinations.replay_visit (
    place     bigint generated always as identity primary key,
    report_id uuid        not null references examinations.seizure_report,
    visit_id  uuid        not null,
    how       text        not null check (how in ('only-one', 'chosen')),
    chosen_by text        not null,
    chosen_at timestamptz not null,
    leaf      bigint      not null unique
);

create index replay_visit_of_report on examinations.replay_visit (report_id, place);
create index replay_visit_by_visit on examinations.replay_visit (visit_id);

-- What a person concluded, with what was proposed to them at that moment. The latest counts.
create table examinations.replay_conclusion (
    id           uuid primary key,
    place        bigint      not null generated always as identity unique,
    report_id    uuid        not null references examinations.seizure_report,
    visit_id     uuid        not null,
    concluded    text        not null check (concluded in
                     ('never-read', 'visible-missed', 'not-visible', 'loaded-after', 'swapped', 'not-stopped', 'cannot-say')),
    proposed     text        not null,
    weights      jsonb       not null,
    why          text        not null,
    outcome_id   uuid,
    concluded_by text        not null,
    concluded_at timestamptz not null,
    leaf         bigint      not null unique
);

create index replay_conclusion_of_report on examinations.replay_conclusion (report_id, place);

-- Something to learn from: a scan, and the place on it where something was or would have been.
create table examinations.lesson (
    conclusion_id uuid primary key references examinations.replay_conclusion,
    scan_id       uuid             not null,
    view          integer          not null,
    x             double precision not null,
    y             double precision not null,
    width         double precision not null,
    height        double precision not null,
    kg            double precision,
    kind          text             not null
);

-- Seen by oversight alone; whoever raised one does not see it again.
create table examinations.integrity_lead (
    id        uuid primary key,
    report_id uuid        not null references examinations.seizure_report,
    about     text        not null check (about in ('reading', 'yard', 'gate', 'scanner', 'seal', 'other')),
    words     text        not null,
    raised_by text        not null,
    raised_at timestamptz not null,
    leaf      bigint      not null unique
);

create index integrity_lead_by_time on examinations.integrity_lead (raised_at desc, id desc);

create function examinations.refuse_replay_change() returns trigger language plpgsql as
$$
begin
    raise exception 'what was reported and concluded stays: correct it by a new row that names it';
end
$$;

create trigger seizure_report_stays before update or delete on examinations.seizure_report
    for each row execute function examinations.refuse_replay_change();
create trigger replay_visit_stays before update or delete on examinations.replay_visit
    for each row execute function examinations.refuse_replay_change();
create trigger replay_conclusion_stays before update or delete on examinations.replay_conclusion
    for each row execute function examinations.refuse_replay_change();
create trigger lesson_stays before update or delete on examinations.lesson
    for each row execute function examinations.refuse_replay_change();
create trigger integrity_lead_stays before update or delete on examinations.integrity_lead
    for each row execute function examinations.refuse_replay_change();
