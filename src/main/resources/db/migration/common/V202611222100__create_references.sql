-- The standards that an edition refers to; sought is the number itself, or the family where the reference gives no year.
create table standard_cites (
  standard_id uuid not null,
  canonical varchar(300) not null,
  sought varchar(300) not null,
  constraint pk_standard_cites primary key (standard_id, canonical)
);
create index ix_standard_cites_sought on standard_cites (sought, standard_id);

-- The standards that a project is to replace, and those that it refers to, while it runs.
create table project_reference (
  project_id uuid not null,
  from_on date not null,
  to_on date not null,
  relation varchar(10) not null,
  canonical varchar(300) not null,
  sought varchar(300) not null,
  constraint pk_project_reference primary key (project_id, relation, canonical, from_on),
  constraint ck_project_reference_order check (to_on > from_on)
);
create index ix_project_reference_sought on project_reference (relation, sought, project_id);
create index ix_project_reference_canonical on project_reference (relation, canonical, project_id);
