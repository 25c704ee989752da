-- Where two scans of one box that fit one another do not show the same: in full pixels of a view of the later one.
alter table examinations.rescan add column view int, add column x int, add column y int, add column w int, add column h int;
