-- Why a verdict is given: as data, so that a port can add its own words. A code is never used for something else and never deleted; what
-- is read on the screen is the latest wording, what an analyst read when they chose it is the wording of that time.
create table review.reason (
    code       text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    verdict    text        not null check (verdict in ('clear', 'examine', 'rescan', 'person-suspected')),
    -- a decision is two strokes: the verdict's key, then this one
    key        text        not null check (key ~ '^[1-9a-o]$'),
    since      timestamptz not null,
    retired_at timestamptz,
    check (retired_at >= since)
);

create unique index reason_key_per_verdict on review.reason (verdict, key) where retired_at is null;

create table review.reason_wording (
    id    bigint generated always as identity primary key,
    code  text        not null references review.reason,
    es    text        not null,
    en    text        not null,
    since timestamptz not null,
    -- null for those every server begins with
    leaf  bigint
);

create index reason_wording_latest on review.reason_wording (code, id desc);

create temporary table beginning (verdict text, key text, code text, es text, en text) on commit drop;
insert into beginning values
    ('clear', '1', 'as-declared', 'La carga coincide con lo declarado', 'Cargo agrees with the declaration'),
    ('clear', '2', 'empty-as-declared', 'Contenedor vacío, como se declaró', 'Empty container, as declared'),
    ('clear', '3', 'anomaly-explained', 'Anomalía explicada por la carga', 'Anomaly explained by the cargo'),
    ('examine', '1', 'dense-mass', 'Masa densa no declarada', 'Undeclared dense mass'),
    ('examine', '2', 'different-cargo', 'La carga no corresponde a lo declarado', 'Cargo differs from the declaration'),
    ('examine', '3', 'repeated-packages', 'Bultos distintos dentro de la carga', 'Foreign packages within the cargo'),
    ('examine', '4', 'behind-doors', 'Bultos junto a las puertas', 'Bags or packages behind the doors'),
    ('examine', '5', 'structure', 'Estructura alterada: piso, techo, pared o viga', 'Altered structure: floor, roof, wall or beam'),
    ('examine', '6', 'reefer-unit', 'Unidad de frío o aislamiento alterados', 'Altered reefer unit or insulation'),
    ('examine', '7', 'weapon-shape', 'Forma de arma o munición', 'Shape of a weapon or ammunition'),
    ('rescan', '1', 'image-incomplete', 'Imagen incompleta o cortada', 'Image incomplete or cut'),
    ('rescan', '2', 'image-poor', 'Imagen ruidosa, desalineada o saturada', 'Image noisy, misaligned or saturated'),
    ('rescan', '3', 'not-penetrated', 'Carga no penetrada: otra vista o energía', 'Cargo not penetrated: another view or energy'),
    ('rescan', '4', 'wrong-container', 'La imagen no es de este contenedor', 'The image is not of this container'),
    ('person-suspected', '1', 'person-shape', 'Silueta compatible con una persona', 'Outline that may be a person'),
    ('person-suspected', '2', 'living-space', 'Espacio habitado: agua, comida, ventilación', 'Lived-in space: water, food, ventilation');
-- since before any reading there can be, so that a decision that comes late finds its reason
insert into review.reason (code, verdict, key, since) select code, verdict, key, 'epoch' from beginning;
insert into review.reason_wording (code, es, en, since) select code, es, en, 'epoch' from beginning;

-- Who may hear of a sign of duress depends on the unit of whoever gave it.
alter table review.duress add column unit text not null default '';
alter table review.duress alter column unit drop default;

-- What was done about it. Rows are only added.
create table review.duress_step (
    id        bigint generated always as identity primary key,
    duress_id bigint      not null references review.duress,
    step      text        not null check (step in ('taken-up', 'resolved')),
    by        text        not null,
    note      text        not null,
    at        timestamptz not null,
    leaf      bigint      not null
);
create index duress_step_of on review.duress_step (duress_id, id);
