-- What sort of entry of a register a fact is of, and whom it is counted by where each counts once.
alter table fact add column type varchar(60) default '' not null;
alter table fact add column party varchar(100) default '' not null;
alter table fact_count add column type varchar(60) default '' not null;
alter table fact_count drop constraint pk_fact_count;
alter table fact_count add constraint pk_fact_count primary key
  (measure, region, tag, grain, on_day, kind, nature, level, role, work_type, stage, type);
alter table fact_count_delta add column type varchar(60) default '' not null;
