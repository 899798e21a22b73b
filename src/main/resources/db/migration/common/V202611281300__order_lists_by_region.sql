-- A list of one region is read from the table of regions in the list's own order.
alter table project_region add column kind varchar(20);
alter table project_region add column created_at timestamp(6) with time zone;
update project_region set
  kind = (select max(p.kind) from project_period p where p.project_id = project_region.project_id),
  created_at = (select max(p.created_at) from project_period p where p.project_id = project_region.project_id);
delete from project_region where kind is null;
alter table project_region alter column kind set not null;
alter table project_region alter column created_at set not null;
drop index ix_project_region_code;
create index ix_project_region_created on project_region (region_code, created_at, project_id);
create index ix_project_region_kind on project_region (region_code, kind, created_at, project_id);

-- Regions in which an edition was issued (no role) or somebody took part, with all regions above.
create table standard_region (
  standard_id uuid not null,
  region_code varchar(12) not null,
  role varchar(20) not null,
  kind varchar(20) not null,
  sort_key varchar(400) not null,
  constraint pk_standard_region primary key (standard_id, region_code)
);
insert into standard_region (standard_id, region_code, role, kind, sort_key)
  select f.subject_id, f.region, coalesce(min(nullif(f.role, '')), ''), max(p.kind), max(p.sort_key)
  from fact f join standard_period p on p.standard_id = f.subject_id
  where f.subject_type = 'STANDARD' and f.measure in ('STANDARD_PUBLISHED', 'STANDARD_ISSUED') and f.tag = ''
    and f.region <> '*' and f.retracted_at = timestamp with time zone '9999-12-31 00:00:00+00'
  group by f.subject_id, f.region;
create index ix_standard_region_number on standard_region (region_code, sort_key, standard_id);
create index ix_standard_region_kind on standard_region (region_code, kind, sort_key, standard_id);

alter table declaration_region add column created_at timestamp(6) with time zone;
update declaration_region set created_at =
  (select max(p.created_at) from declaration_period p where p.declaration_id = declaration_region.declaration_id);
delete from declaration_region where created_at is null;
alter table declaration_region alter column created_at set not null;
drop index ix_declaration_region_code;
create index ix_declaration_region_created on declaration_region (region_code, created_at, declaration_id);
