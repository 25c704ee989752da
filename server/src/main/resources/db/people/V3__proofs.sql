-- A challenge may also be made to prove oneself again for one act on one thing; it is bound to both from its beginning.
alter table people.ceremony drop constraint ceremony_kind_check;
alter table people.ceremony add constraint ceremony_kind_check check (kind in ('register', 'sign-in', 'prove'));
alter table people.ceremony add column act text, add column subject uuid;
alter table people.ceremony add constraint ceremony_proves check ((kind = 'prove') = (act is not null and subject is not null));

-- Somebody signed in has just proved themselves again, for one act on one thing. Used once, within minutes.
create table people.proof (
    token_hash bytea       primary key,
    account    uuid        not null references people.account,
    act        text        not null,
    subject    uuid        not null,
    method     text        not null check (method in ('passkey', 'password')),
    made_at    timestamptz not null,
    expires_at timestamptz not null
);
