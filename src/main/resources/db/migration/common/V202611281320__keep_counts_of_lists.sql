-- How many projects and editions lists have, by day and what they are narrowed by: kept as measures of their own
-- beside the counts of facts. Grain A is all days together.
alter table fact_count drop constraint ck_fact_count_grain;
alter table fact_count add constraint ck_fact_count_grain check (grain in ('D', 'M', 'Y', 'A'));

insert into fact_count_delta
  (measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, starts, ends, amount)
select 'LISTED_PROJECT', c.region, '', c.on_day, c.kind, c.nature, '', c.role, c.work_type, c.stage, c.state, sum(c.n), 0, 0
from (
  select '*' as region, '' as role, p.from_on as on_day, p.kind, coalesce(p.nature, '') as nature, p.work_type,
    coalesce(p.stage, '') as stage, p.state, 1 as n from project_period p
  union all
  select '*', '', p.to_on, p.kind, coalesce(p.nature, ''), p.work_type, coalesce(p.stage, ''), p.state, -1
    from project_period p where p.to_on < date '9999-12-31'
  union all
  select r.region_code, r.role, p.from_on, p.kind, coalesce(p.nature, ''), p.work_type, coalesce(p.stage, ''), p.state, 1
    from project_period p join project_region r on r.project_id = p.project_id
  union all
  select r.region_code, r.role, p.to_on, p.kind, coalesce(p.nature, ''), p.work_type, coalesce(p.stage, ''), p.state, -1
    from project_period p join project_region r on r.project_id = p.project_id where p.to_on < date '9999-12-31'
) c
group by c.region, c.role, c.on_day, c.kind, c.nature, c.work_type, c.stage, c.state
having sum(c.n) <> 0;

insert into fact_count_delta
  (measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, starts, ends, amount)
select 'LISTED_STANDARD', c.region, '', c.on_day, c.kind, c.nature, c.level, c.role, '', '', c.state, sum(c.n), 0, 0
from (
  select '*' as region, '' as role, p.from_on as on_day, p.kind, coalesce(p.nature, '') as nature,
    coalesce(p.level, '') as level, p.state, 1 as n from standard_period p
  union all
  select '*', '', p.to_on, p.kind, coalesce(p.nature, ''), coalesce(p.level, ''), p.state, -1
    from standard_period p where p.to_on < date '9999-12-31'
  union all
  select r.region_code, r.role, p.from_on, p.kind, coalesce(p.nature, ''), coalesce(p.level, ''), p.state, 1
    from standard_period p join standard_region r on r.standard_id = p.standard_id
  union all
  select r.region_code, r.role, p.to_on, p.kind, coalesce(p.nature, ''), coalesce(p.level, ''), p.state, -1
    from standard_period p join standard_region r on r.standard_id = p.standard_id where p.to_on < date '9999-12-31'
) c
group by c.region, c.role, c.on_day, c.kind, c.nature, c.level, c.state
having sum(c.n) <> 0;
