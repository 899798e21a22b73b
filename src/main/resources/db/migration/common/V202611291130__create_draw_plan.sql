-- The plan by which what a draw drew is inspected, from a day (inclusive) to another (exclusive; 9999-12-31 is open), with
-- the days on which its inspections can be begun, both included; one that was replaced on its own day held for no day, and has
-- that day twice; derived from the ledger.
create table draw_plan_period (
  draw_id uuid not null,
  place integer not null,
  from_on date not null,
  to_on date not null,
  first_on date not null,
  last_on date not null,
  number varchar(100),
  name varchar(200) not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_draw_plan_period primary key (draw_id, place),
  constraint ck_draw_plan_period_order check (to_on >= from_on)
);

-- Who inspects by it; derived from the ledger.
create table draw_plan_authority (
  draw_id uuid not null,
  place integer not null,
  organization_id uuid not null,
  constraint pk_draw_plan_authority primary key (draw_id, place, organization_id)
);
create index ix_draw_plan_authority_organization on draw_plan_authority (organization_id);

-- The matters that name a draw, or did before they were put right, and when something was recorded of them last; derived
-- from the ledger.
create table draw_inspection (
  draw_id uuid not null,
  matter_id uuid not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_draw_inspection primary key (draw_id, matter_id)
);
create index ix_draw_inspection_matter on draw_inspection (matter_id);
create index ix_draw_inspection_updated on draw_inspection (draw_id, updated_at);
