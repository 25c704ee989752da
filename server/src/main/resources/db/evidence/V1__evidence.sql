-- What was seized. Rows are only ever added: what is wrong is corrected by a further row that names it. What a table holds of a person lies
-- apart (personal) and can be erased on a judge's or an authority's order; the digest of it stays.

create function evidence.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'evidence is never edited: add what is right, and name what it corrects';
end
$$;

create sequence evidence.seizure_number;

create table evidence.seizure (
    id               uuid primary key,
    number           bigint      not null unique default nextval('evidence.seizure_number'),
    visit_id         uuid        not null,
    examination_id   uuid        unique,
    container_number text        not null,
    voyage           text        not null,
    port             text        not null,
    found_at         timestamptz not null,
    opened_at        timestamptz not null,
    account_id       uuid        not null,
    pseudonym        text        not null,
    agency           text        not null,
    unit             text        not null,
    leaf             bigint      not null unique,
    check (found_at <= opened_at)
);
create index seizure_newest on evidence.seizure (number desc);
create index seizure_visit on evidence.seizure (visit_id);

-- An examination that ended with goods to be seized; until a seizure names it, somebody has to open one.
create table evidence.found (
    examination_id uuid primary key,
    visit_id       uuid        not null,
    position       text        not null,
    found_at       timestamptz not null,
    officer        text        not null
);

-- A thing seized; a sample drawn from it is an exhibit too, for it has a custody of its own. place: 1, 2 .. within the seizure; samples 1.1, 1.2 ..
create table evidence.exhibit (
    id         uuid primary key,
    seizure_id uuid        not null references evidence.seizure,
    parent_id  uuid        references evidence.exhibit,
    kind       text        not null check (kind in ('goods', 'laboratory-sample', 'witness-sample')),
    place      text        not null,
    found_at   timestamptz not null,
    entered_at timestamptz not null,
    account_id uuid        not null,
    pseudonym  text        not null,
    leaf       bigint      not null unique,
    unique (seizure_id, place),
    check ((parent_id is null) = (kind = 'goods'))
);
create index exhibit_parent on evidence.exhibit (parent_id);

-- Something said about a seizure or an exhibit. body: JSON as it stands under the salted digest of the leaf, byte for byte.
create table evidence.fact (
    id          uuid primary key,
    place       bigint generated always as identity,
    seizure_id  uuid        not null references evidence.seizure,
    exhibit_id  uuid        references evidence.exhibit,
    kind        text        not null,
    body        text        not null,
    words       text        not null,
    recorded_at timestamptz not null,
    account_id  uuid        not null,
    pseudonym   text        not null,
    agency      text        not null,
    corrects    uuid        unique references evidence.fact,
    why         text,
    leaf        bigint      not null unique,
    check ((corrects is null) = (why is null))
);
create index fact_of_seizure on evidence.fact (seizure_id, place);
create index fact_of_exhibit on evidence.fact (exhibit_id, place);

-- A photo or a scanned paper; the bytes lie in the store of originals under the digest.
create table evidence.paper (
    id         uuid primary key,
    digest     text        not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    name       text        not null,
    media_type text        not null,
    size_bytes bigint      not null,
    taken_in   timestamptz not null,
    account_id uuid        not null,
    pseudonym  text        not null,
    leaf       bigint      not null unique
);
create index paper_by_digest on evidence.paper (digest);

create table evidence.paper_of (
    paper_id   uuid not null references evidence.paper,
    fact_id    uuid references evidence.fact,
    transfer_id uuid,
    check (num_nonnulls(fact_id, transfer_id) = 1)
);
create unique index paper_of_fact on evidence.paper_of (fact_id, paper_id);
create unique index paper_of_transfer on evidence.paper_of (transfer_id, paper_id);

-- A person as a fact names them: the digest stays here and in the leaf, the name itself is in personal.
create table evidence.person (
    id         uuid primary key,
    fact_id    uuid  not null references evidence.fact,
    role       text  not null check (role in ('finder', 'witness', 'expert', 'official')),
    commitment bytea not null
);
create index person_of_fact on evidence.person (fact_id);

create table evidence.personal (
    person_id uuid primary key references evidence.person,
    salt      bytea not null,
    name      text  not null
);

-- On whose order a name was erased, and when.
create table evidence.erasure (
    person_id  uuid primary key references evidence.person,
    authority  text        not null,
    order_no   text        not null,
    ordered_on date        not null,
    erased_at  timestamptz not null,
    account_id uuid        not null,
    pseudonym  text        not null,
    leaf       bigint      not null unique
);

create function evidence.erase_only_on_order() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' or not exists (select from evidence.erasure e where e.person_id = old.person_id) then
        raise exception 'a name is erased only on an order that is recorded before';
    end if;
    return old;
end
$$;

-- A hand-over as somebody put it together; it moves nothing until it is confirmed.
create sequence evidence.transfer_number;

create table evidence.transfer (
    id          uuid primary key,
    number      bigint      not null unique default nextval('evidence.transfer_number'),
    way         text        not null check (way in ('take', 'hand-over', 'out', 'between', 'back', 'missing', 'found', 'destroyed')),
    account_id  uuid        not null,
    pseudonym   text        not null,
    unit        text        not null,
    to_account  uuid,
    to_pseudonym text,
    to_unit     text,
    from_kind   text,
    from_name   text,
    to_kind     text,
    to_name     text,
    given_at    timestamptz,
    received_at timestamptz,
    note        text        not null,
    drafted_at  timestamptz not null,
    check ((way = 'hand-over') = (to_account is not null)),
    check ((way in ('out', 'between')) = (to_name is not null)),
    check ((way in ('between', 'back')) = (from_name is not null)),
    check (way not in ('out', 'between', 'back') or (given_at is not null and received_at is not null))
);
create index transfer_to on evidence.transfer (to_account);
create index transfer_by on evidence.transfer (account_id);
alter table evidence.paper_of add foreign key (transfer_id) references evidence.transfer;

create table evidence.transfer_item (
    transfer_id uuid not null references evidence.transfer,
    exhibit_id  uuid not null references evidence.exhibit,
    primary key (transfer_id, exhibit_id)
);
create index transfer_item_exhibit on evidence.transfer_item (exhibit_id);

-- The steps of each exhibit's custody, one after the other: two at once would have the same number.
create table evidence.step (
    exhibit_id   uuid        not null references evidence.exhibit,
    number       integer     not null check (number >= 1),
    transfer_id  uuid        not null references evidence.transfer,
    kind         text        not null check (kind in ('taken', 'offered', 'received', 'refused', 'withdrawn', 'out', 'between', 'back', 'missing',
                                                      'found', 'destroyed')),
    began_at     timestamptz not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    account_id   uuid        not null,
    pseudonym    text        not null,
    unit         text        not null,
    proof_method text        check (proof_method in ('passkey', 'password')),
    proof_at     timestamptz,
    why          text,
    leaf         bigint      not null,
    primary key (exhibit_id, number),
    unique (transfer_id, exhibit_id, kind),
    check (began_at <= at and at <= recorded_at),
    check ((proof_method is null) = (proof_at is null)),
    check (kind in ('refused', 'withdrawn', 'missing') or proof_method is not null)
);

-- Belt and braces beside the primary key: no number is left out.
create function evidence.next_step_only() returns trigger language plpgsql as
$$
begin
    if new.number <> (select count(*) + 1 from evidence.step s where s.exhibit_id = new.exhibit_id) then
        raise exception 'the steps of a custody follow one another';
    end if;
    return new;
end
$$;
create trigger step_follows before insert on evidence.step for each row execute function evidence.next_step_only();

create trigger seizure_is_final before update or delete on evidence.seizure for each row execute function evidence.refuse_change();
create trigger found_is_final before update or delete on evidence.found for each row execute function evidence.refuse_change();
create trigger exhibit_is_final before update or delete on evidence.exhibit for each row execute function evidence.refuse_change();
create trigger fact_is_final before update or delete on evidence.fact for each row execute function evidence.refuse_change();
create trigger paper_is_final before update or delete on evidence.paper for each row execute function evidence.refuse_change();
create trigger paper_of_is_final before update or delete on evidence.paper_of for each row execute function evidence.refuse_change();
create trigger person_is_final before update or delete on evidence.person for each row execute function evidence.refuse_change();
create trigger erasure_is_final before update or delete on evidence.erasure for each row execute function evidence.refuse_change();
create trigger transfer_is_final before update or delete on evidence.transfer for each row execute function evidence.refuse_change();
create trigger transfer_item_is_final before update or delete on evidence.transfer_item for each row execute function evidence.refuse_change();
create trigger step_is_final before update or delete on evidence.step for each row execute function evidence.refuse_change();
create trigger personal_on_order before update or delete on evidence.personal for each row execute function evidence.erase_only_on_order();
