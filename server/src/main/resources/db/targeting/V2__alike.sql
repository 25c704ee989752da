-- Visits of one shipper with one kind of goods are asked for beside every image.
create index visit_facts_alike on targeting.visit_facts
    ((facts ->> 'hs'), (coalesce(facts ->> 'shipper.taxId', facts ->> 'shipper.name')), at desc);
