-- A span of time is found by its checkpoints.
create index checkpoint_by_time on journal.checkpoint (at, size);
