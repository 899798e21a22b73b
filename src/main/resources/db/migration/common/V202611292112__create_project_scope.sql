-- What projects said from a day (inclusive) to another (exclusive; 9999-12-31 is open) that their standards are to be about;
-- derived from the ledger; a rebuild fills it for what was recorded before.
create table project_scope (
  project_id uuid not null,
  from_on date not null,
  to_on date not null,
  scope varchar(10000) not null,
  constraint pk_project_scope primary key (project_id, from_on),
  constraint ck_project_scope_order check (to_on > from_on)
);
