-- Every key the log has had, oldest first. Each but the first was announced by a leaf, and the checkpoint right above that leaf bears the
-- signatures of both the key before and the key announced.
create table journal.log_key (
    ordinal      int         primary key,
    vkey         text        not null unique,
    -- leaves in the tree of the first checkpoint it signed
    since        bigint      not null,
    -- number of the leaf that announces it; none for the first
    announcement bigint,
    at           timestamptz not null
);
insert into journal.log_key (ordinal, vkey, since, at)
select 1, vkey, 0, coalesce((select min(at) from journal.checkpoint), now()) from journal.key;
drop table journal.key;

-- What was written once is refused to be changed: a slip of ours must not do what a forger would. A forger with the database's password
-- switches this off; what tells then stands in docs/methods/tamper-evidence.md.
create function journal.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'the journal only grows: rows of % are never changed', tg_table_name;
end
$$;
create trigger leaf_only_grows before update or delete or truncate on journal.leaf
    for each statement execute function journal.refuse_change();
create trigger tile_only_grows before update or delete or truncate on journal.tile
    for each statement execute function journal.refuse_change();
create trigger checkpoint_only_grows before update or delete or truncate on journal.checkpoint
    for each statement execute function journal.refuse_change();
create trigger log_key_only_grows before update or delete or truncate on journal.log_key
    for each statement execute function journal.refuse_change();
