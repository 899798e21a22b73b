-- What items of lists publish and lists could not be asked by. A rebuild fills the new columns.
alter table standard_period add column work_type varchar(20);
alter table standard_period add column stage varchar(5);
alter table standard_period add column record_number varchar(300);
alter table standard_period add column issuer varchar(300);
alter table standard_period add column created_at timestamp(6) with time zone;
create index ix_standard_period_created on standard_period (created_at, standard_id);
create index ix_standard_period_record on standard_period (record_number, standard_id);
create index ix_standard_period_issuer on standard_period (issuer, standard_id);
create index ix_standard_period_stage on standard_period (stage, standard_id);
create index ix_standard_period_work_type on standard_period (work_type, standard_id);

alter table project_period add column plan_issued_on date;
alter table project_period add column due_on date;
alter table project_period add column fast_track varchar(300);
alter table project_period add column announcement_number varchar(300);
alter table project_period add column issue_date date;
alter table project_period add column implementation_date date;
alter table project_period add column registered_on date;
create index ix_project_period_planned on project_period (plan_issued_on, project_id);
create index ix_project_period_due on project_period (due_on, project_id);
create index ix_project_period_track on project_period (fast_track, project_id);
create index ix_project_period_announcement on project_period (announcement_number, project_id);
create index ix_project_period_issued on project_period (issue_date, project_id);
create index ix_project_period_implemented on project_period (implementation_date, project_id);
create index ix_project_period_registered on project_period (registered_on, project_id);
