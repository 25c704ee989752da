-- A box that was opened bears another seal: terminal and carrier are told its number.
alter table manifests.notice add column seal text;
alter table manifests.notice drop constraint notice_kind_check;
alter table manifests.notice add constraint notice_kind_check check (kind in ('hold', 'hold-release', 'sealed'));
alter table manifests.notice add constraint notice_seal_check check ((kind = 'sealed') = (seal is not null));
