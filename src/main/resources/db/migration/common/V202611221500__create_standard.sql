-- What is to be said of an edition from a day (inclusive) to another (exclusive; 9999-12-31 is open).
create table standard_period (
  standard_id uuid not null,
  from_on date not null,
  to_on date not null,
  kind varchar(20) not null,
  nature varchar(20),
  level varchar(20),
  state varchar(40) not null,
  project_id uuid,
  procedure_ref varchar(80) not null,
  number varchar(300) not null,
  sort_key varchar(400) not null,
  title_zh varchar(1000),
  title_en varchar(1000),
  issue_date date not null,
  implementation_date date not null,
  committee varchar(80),
  responsible_id uuid,
  region_code varchar(12),
  industry_code varchar(10),
  replaced_by uuid,
  version bigint not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_standard_period primary key (standard_id, from_on),
  constraint ck_standard_period_order check (to_on > from_on)
);
create index ix_standard_period_list on standard_period (kind, state, to_on);
create index ix_standard_period_sort on standard_period (sort_key, standard_id);
create index ix_standard_period_updated on standard_period (updated_at, standard_id);
create index ix_standard_period_issued on standard_period (issue_date, standard_id);
create index ix_standard_period_project on standard_period (project_id);
create index ix_standard_period_responsible on standard_period (responsible_id);
create index ix_standard_period_successor on standard_period (replaced_by);

-- A number is given out once: issued_key is null only for numbers that others give out.
create table standard_number (
  standard_id uuid not null,
  place integer not null,
  canonical varchar(300) not null,
  family_key varchar(300) not null,
  sort_key varchar(400) not null,
  issued_key varchar(300),
  constraint pk_standard_number primary key (standard_id, place),
  constraint uq_standard_number_issued unique (issued_key)
);
create index ix_standard_number_canonical on standard_number (canonical);
create index ix_standard_number_family on standard_number (family_key);

create table standard_replaces (
  standard_id uuid not null,
  canonical varchar(300) not null,
  constraint pk_standard_replaces primary key (standard_id, canonical)
);
create index ix_standard_replaces_canonical on standard_replaces (canonical);

create table standard_label (
  standard_id uuid not null,
  type varchar(10) not null,
  code varchar(100) not null,
  constraint pk_standard_label primary key (standard_id, type, code)
);
create index ix_standard_label_value on standard_label (type, code, standard_id);

create table standard_participation (
  standard_id uuid not null,
  organization_id uuid not null,
  role varchar(20) not null,
  constraint pk_standard_participation primary key (standard_id, organization_id)
);
create index ix_standard_participation_organization on standard_participation (organization_id, standard_id);
