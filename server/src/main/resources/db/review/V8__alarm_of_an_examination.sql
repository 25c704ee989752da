-- Somebody found in a container that is opened is an emergency as well; no scan and no verdict has to have said so.
alter table review.alarm alter column decision_id drop not null;
alter table review.alarm alter column scan_id drop not null;
alter table review.alarm add column examination_id uuid;
alter table review.alarm add constraint alarm_origin_check check (decision_id is not null or examination_id is not null);
create unique index alarm_of_examination on review.alarm (examination_id) where examination_id is not null;
