-- What passed about the same time with the same shipper, carrier or terminal is asked for beside a seizure made elsewhere.
create index visit_facts_of_shipper on targeting.visit_facts ((coalesce(facts ->> 'shipper.taxId', facts ->> 'shipper.name')), at desc);
create index visit_facts_of_line on targeting.visit_facts ((facts ->> 'line'), at desc);
create index visit_facts_of_terminal on targeting.visit_facts (terminal, at desc);

-- What was reported elsewhere may turn out to be of another box: then its outcome is taken back by a row of its own, and the visit has none.
alter table targeting.outcome drop constraint outcome_result_check;
alter table targeting.outcome add constraint outcome_result_check check (result in ('found', 'clean', 'withdrawn'));
