-- One row per code of a classification, with the version of its history.
create table classification (
  id uuid not null,
  scheme varchar(10) not null,
  code varchar(20) not null,
  version bigint not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_classification primary key (id),
  constraint uq_classification_code unique (scheme, code)
);

-- What it said from one day (inclusive) to another (exclusive).
create table classification_period (
  classification_id uuid not null,
  from_on date not null,
  to_on date not null,
  from_assumed boolean not null,
  scheme varchar(10) not null,
  code varchar(20) not null,
  parent varchar(20),
  level integer,
  title_zh varchar(1000),
  title_en varchar(1000),
  department_zh varchar(1000),
  department_en varchar(1000),
  notes varchar(1000),
  status varchar(20) not null,
  constraint pk_classification_period primary key (classification_id, from_on),
  constraint fk_classification_period_classification
    foreign key (classification_id) references classification (id),
  constraint ck_classification_period_days check (from_on < to_on)
);
create index ix_classification_period_code on classification_period (scheme, code, from_on);
create index ix_classification_period_parent on classification_period (scheme, parent);

-- The single row whose version tells every copy of the service whether the codes it holds are still the right ones.
create table classification_table (
  id integer not null,
  version bigint not null,
  constraint pk_classification_table primary key (id),
  constraint ck_classification_table_single check (id = 1)
);
insert into classification_table (id, version) values (1, 1);
