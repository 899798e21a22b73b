-- Entries of registers, as they stood from a day to another.
create table entry_period (
  entry_id uuid not null,
  from_on date not null,
  to_on date not null,
  register varchar(40) not null,
  procedure_ref varchar(80) not null,
  type varchar(60) not null,
  state varchar(40) not null,
  ended boolean not null,
  name_zh varchar(1000),
  name_en varchar(1000),
  organization_id uuid,
  region_code varchar(12),
  level varchar(20),
  opened_on date not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_entry_period primary key (entry_id, from_on),
  constraint ck_entry_period_order check (to_on > from_on)
);
create index ix_entry_period_created on entry_period (register, created_at, entry_id);
create index ix_entry_period_updated on entry_period (register, updated_at, entry_id);
create index ix_entry_period_organization on entry_period (organization_id);
create index ix_entry_period_region on entry_period (region_code);

create table entry_external (
  system varchar(40) not null,
  external_id varchar(200) not null,
  register varchar(40) not null,
  entry_id uuid not null,
  constraint pk_entry_external primary key (register, system, external_id)
);
create index ix_entry_external_entry on entry_external (entry_id);

-- Things on which the facts of an entry rest, so that it is counted anew when one of them changes.
create table entry_link (
  entry_id uuid not null,
  thing_id uuid not null,
  constraint pk_entry_link primary key (entry_id, thing_id)
);
create index ix_entry_link_thing on entry_link (thing_id);

-- Numbers of international standards that entries are of, and who adopts them when.
create table entry_reference (
  entry_id uuid not null,
  reference varchar(300) not null,
  family_key varchar(300) not null,
  constraint pk_entry_reference primary key (entry_id)
);
create index ix_entry_reference_family on entry_reference (family_key);

create table adoption_period (
  standard_id uuid not null,
  reference varchar(300) not null,
  from_on date not null,
  to_on date not null,
  family_key varchar(300) not null,
  degree varchar(20) not null,
  constraint pk_adoption_period primary key (standard_id, reference, from_on)
);
create index ix_adoption_period_family on adoption_period (family_key);
