-- What is to be said of a declaration from a day (inclusive) to another (exclusive; 9999-12-31 is open).
create table declaration_period (
  declaration_id uuid not null,
  from_on date not null,
  to_on date not null,
  organization_id uuid not null,
  kind varchar(20) not null,
  procedure_ref varchar(80) not null,
  state varchar(40) not null,
  is_public boolean not null,
  published_on date,
  number varchar(300),
  title varchar(1000),
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_declaration_period primary key (declaration_id, from_on),
  constraint ck_declaration_period_order check (to_on > from_on)
);
create index ix_declaration_period_organization on declaration_period (organization_id, to_on);
create index ix_declaration_period_state on declaration_period (state, to_on);
create index ix_declaration_period_created on declaration_period (created_at, declaration_id);
create index ix_declaration_period_updated on declaration_period (updated_at, declaration_id);

-- The standards a declaration names (listed), and those of its own that it was the first of its versions to make
-- public, with the day; a family is a number without its year.
create table declaration_standard (
  declaration_id uuid not null,
  canonical varchar(300) not null,
  organization_id uuid not null,
  kind varchar(20) not null,
  family_key varchar(300) not null,
  name varchar(1000),
  own boolean not null,
  listed boolean not null,
  place integer not null,
  public_on date,
  constraint pk_declaration_standard primary key (declaration_id, canonical)
);
create index ix_declaration_standard_canonical on declaration_standard (canonical);
create index ix_declaration_standard_family on declaration_standard (family_key, organization_id);

-- Each standard of each declarer, whatever its year, with the day on which it was first made public.
create table declared_standard (
  id uuid not null,
  organization_id uuid not null,
  family_key varchar(300) not null,
  kind varchar(20) not null,
  canonical varchar(300) not null,
  name varchar(1000),
  first_on date not null,
  declaration_id uuid not null,
  constraint pk_declared_standard primary key (id)
);

-- Where the declarer is, with all regions above.
create table declaration_region (
  declaration_id uuid not null,
  region_code varchar(12) not null,
  constraint pk_declaration_region primary key (declaration_id, region_code)
);
create index ix_declaration_region_code on declaration_region (region_code, declaration_id);

create table declaration_external (
  system varchar(40) not null,
  external_id varchar(200) not null,
  declaration_id uuid not null,
  constraint pk_declaration_external primary key (system, external_id)
);
create index ix_declaration_external_declaration on declaration_external (declaration_id);

-- The rows that writers of one declarer's declarations lock, so that each sees what the others made public first.
create table declaration_lock (
  slot varchar(2) not null,
  constraint pk_declaration_lock primary key (slot)
);
insert into declaration_lock (slot) values
  ('00'), ('01'), ('02'), ('03'), ('04'), ('05'), ('06'), ('07'),
  ('08'), ('09'), ('10'), ('11'), ('12'), ('13'), ('14'), ('15'),
  ('16'), ('17'), ('18'), ('19'), ('20'), ('21'), ('22'), ('23'),
  ('24'), ('25'), ('26'), ('27'), ('28'), ('29'), ('30'), ('31'),
  ('32'), ('33'), ('34'), ('35'), ('36'), ('37'), ('38'), ('39'),
  ('40'), ('41'), ('42'), ('43'), ('44'), ('45'), ('46'), ('47'),
  ('48'), ('49'), ('50'), ('51'), ('52'), ('53'), ('54'), ('55'),
  ('56'), ('57'), ('58'), ('59'), ('60'), ('61'), ('62'), ('63');
