-- Visits that belong to a matter by themselves: the box that was seized in another port has no seizure here.
create table evidence.matter_visit (
    matter_id uuid        not null references evidence.matter,
    visit_id  uuid        not null,
    added_at  timestamptz not null,
    leaf      bigint      not null unique,
    primary key (matter_id, visit_id)
);
create index matter_of_visit on evidence.matter_visit (visit_id);

create trigger matter_visit_is_final before update or delete on evidence.matter_visit for each row execute function evidence.refuse_change();
