-- Where a matter stood from a day (inclusive) to another (exclusive; 9999-12-31 is open), and what it is about.
create table matter_period (
  matter_id uuid not null,
  from_on date not null,
  to_on date not null,
  type varchar(40) not null,
  procedure_ref varchar(80) not null,
  state varchar(40) not null,
  ended boolean not null,
  opened_on date not null,
  ended_on date,
  about_type varchar(20) not null,
  about_id uuid not null,
  kind varchar(20) not null,
  reference varchar(1000),
  title_zh varchar(4000),
  title_en varchar(4000),
  committee varchar(80),
  organization_id uuid,
  region_code varchar(12),
  against uuid,
  suspends boolean not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_matter_period primary key (matter_id, from_on),
  constraint ck_matter_period_order check (to_on > from_on)
);
create index ix_matter_period_about on matter_period (about_id, type, to_on);
create index ix_matter_period_type on matter_period (type, state, to_on);
create index ix_matter_period_created on matter_period (created_at, matter_id);
create index ix_matter_period_updated on matter_period (updated_at, matter_id);
