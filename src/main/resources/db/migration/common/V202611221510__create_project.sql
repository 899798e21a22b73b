-- What is to be said of a project from a day (inclusive) to another (exclusive; 9999-12-31 is open).
create table project_period (
  project_id uuid not null,
  from_on date not null,
  to_on date not null,
  kind varchar(20) not null,
  nature varchar(20),
  work_type varchar(20) not null,
  procedure_ref varchar(80) not null,
  state varchar(40) not null,
  stage varchar(5),
  title_zh varchar(1000),
  title_en varchar(1000),
  reference varchar(300),
  plan_number varchar(60),
  committee varchar(80),
  responsible_id uuid,
  region_code varchar(12),
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_project_period primary key (project_id, from_on),
  constraint ck_project_period_order check (to_on > from_on)
);
create index ix_project_period_list on project_period (kind, stage, to_on);
create index ix_project_period_state on project_period (state, to_on);
create index ix_project_period_created on project_period (created_at, project_id);
create index ix_project_period_updated on project_period (updated_at, project_id);
create index ix_project_period_title on project_period (kind, title_zh);
create index ix_project_period_responsible on project_period (responsible_id);
create index ix_project_period_committee on project_period (committee, to_on);

-- A plan number is given out once.
create table project_plan_number (
  project_id uuid not null,
  plan_number varchar(60) not null,
  constraint pk_project_plan_number primary key (project_id),
  constraint uq_project_plan_number unique (plan_number)
);

-- A number is given out once, from the day of approval on, whatever becomes of the project.
create table project_number (
  project_id uuid not null,
  place integer not null,
  canonical varchar(300) not null,
  constraint pk_project_number primary key (project_id, place),
  constraint uq_project_number_issued unique (canonical)
);

create table project_external (
  system varchar(40) not null,
  external_id varchar(200) not null,
  project_id uuid not null,
  constraint pk_project_external primary key (system, external_id)
);
create index ix_project_external_project on project_external (project_id);

create table project_label (
  project_id uuid not null,
  type varchar(10) not null,
  code varchar(300) not null,
  constraint pk_project_label primary key (project_id, type, code)
);
create index ix_project_label_value on project_label (type, code, project_id);

create table project_participation (
  project_id uuid not null,
  organization_id uuid not null,
  role varchar(20) not null,
  constraint pk_project_participation primary key (project_id, organization_id)
);
create index ix_project_participation_organization on project_participation (organization_id, project_id);

create table project_region (
  project_id uuid not null,
  region_code varchar(12) not null,
  role varchar(20) not null,
  constraint pk_project_region primary key (project_id, region_code)
);
create index ix_project_region_code on project_region (region_code, project_id);
