-- Texts of rules, numbered. The one in force is the latest approved whose time has come.
create table targeting.rule_set (
    number         integer generated always as identity primary key,
    text           text        not null,
    note           text        not null,
    state          text        not null check (state in ('proposed', 'approved', 'rejected')),
    proposed_by    uuid,
    proposer       text        not null,
    proposed_at    timestamptz not null,
    effective_from timestamptz,
    revert_to      integer references targeting.rule_set (number),
    back_test      jsonb,
    judged_by      uuid,
    judge          text,
    judged_at      timestamptz,
    verdict_note   text,
    check (judged_by is null or judged_by is distinct from proposed_by)
);

-- What is known of a visit, as rules see it; rebuilt whenever somebody said something new about it.
create table targeting.visit_facts (
    visit_id uuid primary key,
    at       timestamptz not null,
    terminal text,
    arrived  timestamptz,
    cut_off  timestamptz,
    loaded   boolean     not null,
    facts    jsonb       not null,
    revision bigint      not null
);

create index visit_facts_by_revision on targeting.visit_facts (revision);
create sequence targeting.revision;

-- Visits about which something new was said.
create table targeting.dirty (
    visit_id uuid primary key,
    since    timestamptz not null
);

-- Every assessment stays; the latest counts.
create table targeting.assessment (
    id       bigint generated always as identity primary key,
    visit_id uuid             not null,
    rule_set integer          not null references targeting.rule_set (number),
    at       timestamptz      not null,
    score    double precision not null,
    lane     text             not null check (lane in ('release', 'scan', 'examine')),
    reasons  jsonb            not null,
    current  boolean          not null,
    leaf     bigint           not null
);

create unique index assessment_current on targeting.assessment (visit_id) where current;
create index assessment_ranked on targeting.assessment (score desc, visit_id) where current;

create table targeting.budget (
    terminal     text             not null,
    per_day      integer          not null check (per_day >= 1),
    random_share double precision not null check (random_share >= 0.01 and random_share <= 1),
    set_by       text             not null,
    set_at       timestamptz      not null,
    primary key (terminal, set_at)
);

-- A seed committed to: secret while its period runs, proven afterwards by the two shares of its custodians.
create table targeting.period (
    id          uuid primary key,
    place       bigint generated always as identity,
    began       timestamptz not null,
    commitment  text        not null,
    seed        bytea       not null,
    share_one   bytea,
    share_two   bytea,
    holder_one  uuid,
    holder_two  uuid,
    revealed_at timestamptz
);

-- A visit that rules came to want after chance had passed it over is decided about again; the later row counts.
create table targeting.selection (
    place     bigint generated always as identity primary key,
    visit_id  uuid             not null,
    period_id uuid             not null references targeting.period (id),
    terminal  text             not null,
    day       date             not null,
    second    integer          not null,
    score     double precision not null,
    seat      text             not null check (seat in ('none', 'rules', 'random', 'no-seat-left')),
    inclusion double precision not null,
    uniform   double precision not null,
    wished    boolean          not null,
    threshold double precision not null,
    rules     jsonb            not null,
    at        timestamptz      not null,
    leaf      bigint           not null
);

create index selection_by_visit on targeting.selection (visit_id, place);
create index selection_by_day on targeting.selection (day, terminal);

-- What opening a visit, or a replay, showed. A correction names what it corrects; nothing is changed.
create table targeting.outcome (
    id          uuid primary key,
    visit_id    uuid        not null,
    result      text        not null check (result in ('found', 'clean')),
    source      text        not null check (source in ('examination', 'replay')),
    officer     text        not null,
    recorded_at timestamptz not null,
    corrects    uuid references targeting.outcome (id),
    leaf        bigint      not null,
    unique (corrects)
);

create index outcome_by_visit on targeting.outcome (visit_id);
