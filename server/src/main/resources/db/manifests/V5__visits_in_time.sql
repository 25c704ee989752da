-- Visits that were to leave in a span of time; one whose cut-off nobody knows stands where it was entered.
create index visit_in_time on manifests.visit (direction, coalesce(cut_off, created_at));
