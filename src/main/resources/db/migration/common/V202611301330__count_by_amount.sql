-- Counts are kept by the value that facts carry too, of which most carry none (0): so means and medians are read from
-- counts. A sum of values, which no figure was taken from, is no longer kept. What facts with values add to the counts is
-- made anew from the facts, which are its evidence.
delete from fact_count where measure in (select distinct measure from fact where amount is not null);
delete from fact_count_delta where measure in (select distinct measure from fact where amount is not null);

alter table fact_count drop constraint pk_fact_count;
alter table fact_count add constraint pk_fact_count primary key
  (measure, region, tag, grain, on_day, kind, nature, level, role, work_type, stage, type, amount);

insert into fact_count_delta
  (measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, amount, starts, ends)
select measure, region, tag, starts_on, kind, nature, level, role, work_type, stage, type, coalesce(amount, 0), count(*), 0
from fact
where measure in (select distinct measure from fact where amount is not null)
  and retracted_at = timestamp with time zone '9999-12-31 00:00:00+00'
group by measure, region, tag, starts_on, kind, nature, level, role, work_type, stage, type, coalesce(amount, 0)
union all
select measure, region, tag, ends_on, kind, nature, level, role, work_type, stage, type, coalesce(amount, 0), 0, count(*)
from fact
where measure in (select distinct measure from fact where amount is not null)
  and retracted_at = timestamp with time zone '9999-12-31 00:00:00+00'
  and ends_on < date '9999-12-31'
group by measure, region, tag, ends_on, kind, nature, level, role, work_type, stage, type, coalesce(amount, 0);
