-- What is destroyed is confirmed by two: whoever puts it together, then whoever is named beside them.
alter table evidence.transfer drop constraint transfer_check;
alter table evidence.transfer add constraint transfer_receiver
    check (way <> 'hand-over' or to_account is not null);
alter table evidence.transfer add constraint transfer_second
    check (to_account is null or way in ('hand-over', 'destroyed'));
alter table evidence.transfer add column disposal_method text;
alter table evidence.transfer add column disposal_place text;
alter table evidence.transfer add column certificate text;
alter table evidence.transfer add constraint transfer_disposal
    check ((certificate is null) = (disposal_method is null) and (certificate is null) = (disposal_place is null));

-- That the first of two has confirmed; nothing has moved yet.
create table evidence.first_confirmation (
    transfer_id  uuid primary key references evidence.transfer,
    proof_method text        not null check (proof_method in ('passkey', 'password')),
    proof_at     timestamptz not null,
    leaf         bigint      not null unique
);
create trigger first_confirmation_is_final before update or delete on evidence.first_confirmation
    for each row execute function evidence.refuse_change();
