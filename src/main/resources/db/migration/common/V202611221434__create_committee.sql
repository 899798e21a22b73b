-- One row per committee, with the version of its history.
create table committee (
  id uuid not null,
  code varchar(80) not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_committee primary key (id),
  constraint uq_committee_code unique (code)
);

-- What it was from one day (inclusive) to another (exclusive).
create table committee_period (
  committee_id uuid not null,
  from_on date not null,
  to_on date not null,
  from_assumed boolean not null,
  code varchar(80) not null,
  name_zh varchar(500),
  name_en varchar(500),
  parent varchar(80),
  level varchar(20),
  secretariat uuid,
  dissolved_on date,
  constraint pk_committee_period primary key (committee_id, from_on),
  constraint fk_committee_period_committee foreign key (committee_id) references committee (id),
  constraint ck_committee_period_days check (from_on < to_on)
);
create index ix_committee_period_code on committee_period (code, from_on);
create index ix_committee_period_parent on committee_period (parent);
create index ix_committee_period_secretariat on committee_period (secretariat);
