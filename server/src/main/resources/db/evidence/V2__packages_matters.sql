-- A package that was ordered, by whom and what for.
create table evidence.package (
    id         uuid primary key,
    scope      text        not null check (scope in ('exhibit', 'seizure', 'visit')),
    subject    uuid        not null,
    purpose    text        not null,
    language   text        not null check (language in ('es', 'en')),
    asked_at   timestamptz not null,
    account_id uuid        not null,
    pseudonym  text        not null,
    leaf       bigint      not null unique
);

-- A matter before a prosecutor or a court, and the seizures that belong to it.
create table evidence.matter (
    id         uuid primary key,
    number     text        not null,
    authority  text        not null,
    opened_at  timestamptz not null,
    account_id uuid        not null,
    pseudonym  text        not null,
    leaf       bigint      not null unique,
    unique (authority, number)
);

create table evidence.matter_seizure (
    matter_id  uuid        not null references evidence.matter,
    seizure_id uuid        not null references evidence.seizure,
    added_at   timestamptz not null,
    leaf       bigint      not null unique,
    primary key (matter_id, seizure_id)
);
create index matter_of_seizure on evidence.matter_seizure (seizure_id);

-- Who was given sight of a matter, until when; ended early by a further row.
create table evidence.sight (
    id         uuid primary key,
    matter_id  uuid        not null references evidence.matter,
    account_id uuid        not null,
    until      timestamptz not null,
    given_at   timestamptz not null,
    given_by   text        not null,
    leaf       bigint      not null unique
);
create index sight_of on evidence.sight (account_id);

create table evidence.sight_end (
    sight_id uuid primary key references evidence.sight,
    ended_at timestamptz not null,
    ended_by text        not null,
    why      text        not null,
    leaf     bigint      not null unique
);

-- A look at a matter: asked for with a purpose, open for some hours.
create table evidence.look (
    id         uuid primary key,
    matter_id  uuid        not null references evidence.matter,
    account_id uuid        not null,
    purpose    text        not null,
    at         timestamptz not null,
    until      timestamptz not null,
    leaf       bigint      not null unique
);
create index look_of on evidence.look (account_id, matter_id, until);

create trigger package_is_final before update or delete on evidence.package for each row execute function evidence.refuse_change();
create trigger matter_is_final before update or delete on evidence.matter for each row execute function evidence.refuse_change();
create trigger matter_seizure_is_final before update or delete on evidence.matter_seizure for each row execute function evidence.refuse_change();
create trigger sight_is_final before update or delete on evidence.sight for each row execute function evidence.refuse_change();
create trigger sight_end_is_final before update or delete on evidence.sight_end for each row execute function evidence.refuse_change();
create trigger look_is_final before update or delete on evidence.look for each row execute function evidence.refuse_change();
