-- An edition of what was read and what was not, as drafted by one person and released or discarded by another. The bytes are never changed.
create table oversight.edition (
    id           uuid primary key,
    place        bigint generated always as identity,
    kind         text        not null check (kind in ('week', 'month')),
    first_day    date        not null,
    end_day      date        not null check (end_day > first_day),
    content      bytea       not null,
    digest       text        not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    state        text        not null check (state in ('drafted', 'released', 'discarded')),
    drafted_by   uuid        not null,
    drafter      text        not null,
    drafter_role text        not null,
    drafted_at   timestamptz not null,
    draft_leaf   bigint      not null,
    judged_by    uuid,
    judge        text,
    judge_role   text,
    judged_at    timestamptz,
    judge_leaf   bigint,
    why          text,
    check ((state = 'drafted') = (judged_by is null)),
    check (state <> 'released' or (judged_by <> drafted_by and judge_role <> drafter_role))
);

create unique index edition_once on oversight.edition (first_day) where state <> 'discarded';

create function oversight.refuse_change() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.state <> 'drafted' or new.content <> old.content or new.digest <> old.digest then
        raise exception 'an edition is final';
    end if;
    return new;
end
$$;

create trigger edition_is_final before update or delete on oversight.edition
    for each row execute function oversight.refuse_change();

-- A scanner that sent nothing for longer than its rhythm explains, or of which its terminal said that it stood still.
create table oversight.stop (
    id           uuid primary key,
    place        bigint generated always as identity,
    device       text        not null,
    terminal     text,
    since        timestamptz not null,
    ended_at     timestamptz check (ended_at >= since),
    asked_at     timestamptz,
    evidence     double precision,
    threshold    double precision,
    reason       text,
    says         text,
    answered_by  text,
    answered_at  timestamptz,
    closed_at    timestamptz,
    leaf         bigint      not null,
    unique (device, since),
    check ((reason is null) = (answered_at is null)),
    check (asked_at is not null or answered_at is not null)
);

create index stop_by_time on oversight.stop (since desc);
create index stop_open on oversight.stop (device) where ended_at is null;
