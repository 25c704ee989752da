-- Who works here. An account is never deleted, so that a pseudonym in the journal never comes to mean somebody else.
-- Column leaf: the journal's pending id of the last change to the row.

create table people.agency (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null,
    leaf bigint not null
);

create table people.legal_power (
    agency text not null references people.agency,
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name_es text not null,
    name_en text not null,
    primary key (agency, code)
);

create table people.unit (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null,
    agency text not null references people.agency,
    leaf bigint not null,
    unique (code, agency)
);

create table people.duty_post (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null,
    port text not null check (port ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    leaf bigint not null
);

create table people.account (
    id uuid primary key,
    name text not null,
    -- the name as compared: two accounts never differ by case alone
    name_key text not null unique,
    display_name text not null,
    pseudonym text not null unique,
    language text not null default 'es' check (language in ('es', 'en')),
    agency text not null,
    unit text not null,
    suspended boolean not null default false,
    password_hash text,
    created_at timestamptz not null,
    leaf bigint not null,
    foreign key (unit, agency) references people.unit (code, agency)
);

create table people.account_role (
    account uuid not null references people.account,
    role text not null,
    leaf bigint not null,
    primary key (account, role)
);

-- A status and an expiry, never the content of a vetting. It lapses by itself when until has passed.
create table people.vetting (
    account uuid primary key references people.account,
    status text not null check (status in ('current', 'withdrawn')),
    until timestamptz not null,
    leaf bigint not null
);

create table people.duty (
    account uuid primary key references people.account,
    post text not null references people.duty_post,
    from_at timestamptz not null,
    until_at timestamptz not null,
    leaf bigint not null,
    check (from_at < until_at)
);

-- A session is known only by the SHA-256 of its token: who reads the table cannot take over a session.
create table people.session (
    token_hash bytea primary key,
    account uuid not null references people.account,
    created_at timestamptz not null,
    last_seen timestamptz not null
);
create index session_account on people.session (account);

-- Refused attempts to sign in, counted per account and address, and per address.
create table people.attempt (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    blocked_until timestamptz not null
);

-- The one-time token of the first administrator: at most one row.
create table people.setup_token (
    only_one boolean primary key default true check (only_one),
    token_hash bytea not null,
    expires_at timestamptz not null
);

create table people.passkey (
    credential_id bytea primary key,
    account uuid not null references people.account,
    label text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz,
    leaf bigint not null
);
create index passkey_account on people.passkey (account);

-- A passkey ceremony under way: the challenge, to be used once within minutes.
create table people.ceremony (
    token_hash bytea primary key,
    kind text not null check (kind in ('register', 'sign-in')),
    challenge bytea not null,
    account uuid references people.account,
    expires_at timestamptz not null
);
