-- One row per organization, with the version of its history.
create table organization (
  id uuid not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_organization primary key (id)
);
create index ix_organization_updated_at on organization (updated_at, id);

-- What it was from one day (inclusive) to another (exclusive).
create table organization_period (
  organization_id uuid not null,
  from_on date not null,
  to_on date not null,
  from_assumed boolean not null,
  name_zh varchar(300),
  name_en varchar(300),
  sort_name varchar(300) not null,
  type varchar(30) not null,
  uscc varchar(18),
  region_code varchar(6),
  standard_codes varchar(4000) not null,
  external_ids varchar(20000) not null,
  dissolved_on date,
  constraint pk_organization_period primary key (organization_id, from_on),
  constraint fk_organization_period_organization foreign key (organization_id) references organization (id),
  constraint ck_organization_period_days check (from_on < to_on),
  constraint ck_organization_period_name check (name_zh is not null or name_en is not null)
);
create index ix_organization_period_region on organization_period (region_code, organization_id);
create index ix_organization_period_name on organization_period (name_zh);
create index ix_organization_period_sort on organization_period (sort_name, organization_id);
create index ix_organization_period_uscc on organization_period (uscc);

-- The texts that name it: USCC and ids in other systems name one only, codes of standards may be shared.
create table organization_reference (
  organization_id uuid not null,
  kind varchar(10) not null,
  text varchar(300) not null,
  unique_text varchar(310),
  constraint pk_organization_reference primary key (organization_id, kind, text),
  constraint uq_organization_reference_text unique (unique_text),
  constraint fk_organization_reference_organization foreign key (organization_id) references organization (id)
);
create index ix_organization_reference_text on organization_reference (text);
