-- From which day (inclusive) to which other (exclusive) a label or a part in a project held; a rebuild fills it for what was
-- recorded before, which until then holds on every day.
alter table project_label add column from_on date default date '0001-01-01' not null;
alter table project_label add column to_on date default date '9999-12-31' not null;
alter table project_label drop constraint pk_project_label;
alter table project_label add constraint pk_project_label primary key (project_id, type, code, from_on);

alter table project_participation add column from_on date default date '0001-01-01' not null;
alter table project_participation add column to_on date default date '9999-12-31' not null;
alter table project_participation drop constraint pk_project_participation;
alter table project_participation add constraint pk_project_participation
  primary key (project_id, organization_id, from_on);
