-- A reading is asked for again when another legal power came to another end.
alter table review.reading drop constraint reading_because_check;
alter table review.reading add constraint reading_because_check check (because in
    ('first', 'random', 'risk', 'new-analyst', 'powers-differ', 'skipped', 'disagreement', 'duress', 'late'));
