-- A terminal may answer that the box is on board already; a reminder says the same once more, under the same number.
alter table manifests.notice add column already_loaded_at timestamptz;
alter table manifests.notice add column already_loaded_by text;
alter table manifests.notice add column reminded_at timestamptz;

drop index manifests.notice_open;
create index notice_open on manifests.notice (sent_at) where receipted_at is null and already_loaded_at is null;
create index notice_of_visit on manifests.notice (visit_id);
