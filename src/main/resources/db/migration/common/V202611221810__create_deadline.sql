-- One row per run of a clock of a project, an edition or a declaration that has a last day; derived from their
-- histories, the procedures and the calendar. Status is a question to a day and stands nowhere.
create table deadline (
  id uuid not null,
  subject_type varchar(20) not null,
  subject_id uuid not null,
  subject_version bigint not null,
  clock varchar(60) not null,
  place integer not null,
  started_on date not null,
  counted_to date not null,
  warn_on date,
  due_on date not null,
  stopped_on date,
  meaning varchar(20) not null,
  effect varchar(40) not null,
  is_binding boolean not null,
  calendar_known boolean not null,
  -- The first day, up to due_on, whose being a day off has a say; null where none has.
  depends_from date,
  procedure_ref varchar(120) not null,
  kind varchar(20) not null,
  reference varchar(1000),
  title_zh varchar(4000),
  title_en varchar(4000),
  committee varchar(80),
  organization_id uuid,
  region_code varchar(12),
  constraint pk_deadline primary key (id),
  constraint uq_deadline_run unique (subject_id, clock, place)
);
create index ix_deadline_due on deadline (due_on, id);
create index ix_deadline_committee on deadline (committee, due_on);
create index ix_deadline_organization on deadline (organization_id, due_on);
create index ix_deadline_region on deadline (region_code, due_on);
create index ix_deadline_clock on deadline (clock, due_on);
