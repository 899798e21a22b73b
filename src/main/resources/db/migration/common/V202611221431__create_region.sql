-- One row per code ever used, with the version of its history.
create table region (
  id uuid not null,
  code varchar(6) not null,
  version bigint not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_region primary key (id),
  constraint uq_region_code unique (code)
);

-- How a code stood from one day (inclusive) to another (exclusive).
create table region_period (
  region_id uuid not null,
  code varchar(6) not null,
  from_on date not null,
  to_on date not null,
  from_assumed boolean not null,
  name varchar(200) not null,
  name_en varchar(200),
  parent varchar(6),
  level varchar(20) not null,
  constraint pk_region_period primary key (region_id, from_on),
  constraint fk_region_period_region foreign key (region_id) references region (id) on delete cascade,
  constraint ck_region_period_days check (from_on < to_on)
);
create index ix_region_period_code on region_period (code, from_on);
create index ix_region_period_parent on region_period (parent);

-- The single row whose version tells every copy of the service whether the tree it holds is still the right one.
create table region_tree (
  id integer not null,
  version bigint not null,
  constraint pk_region_tree primary key (id),
  constraint ck_region_tree_single check (id = 1)
);
insert into region_tree (id, version) values (1, 1);
