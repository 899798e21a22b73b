-- One row per import. RECEIVING: the content is still arriving; nobody sees such a row.
create table import_job (
  id uuid not null,
  dataset varchar(40) not null,
  format varchar(10) not null,
  charset varchar(20) not null,
  parameters varchar(4000) not null,
  dry_run boolean not null,
  status varchar(30) not null,
  actor varchar(4000) not null,
  actor_name varchar(100) not null,
  total bigint not null,
  processed bigint not null,
  accepted bigint not null,
  unchanged bigint not null,
  refused bigint not null,
  errors bigint not null,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  failure_code varchar(60),
  failure_zh varchar(1000),
  failure_en varchar(1000),
  idempotency_key varchar(255),
  request_hash varchar(64),
  lease_owner uuid,
  lease_until timestamp(6) with time zone,
  setbacks integer not null,
  constraint pk_import_job primary key (id),
  constraint uq_import_job_idempotency unique (actor_name, idempotency_key),
  constraint ck_import_job_status
    check (status in ('RECEIVING', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED')),
  constraint ck_import_job_counts check (processed = accepted + unchanged + refused)
);
create index ix_import_job_started on import_job (started_at, id);
create index ix_import_job_actor on import_job (actor_name, started_at, id);
create index ix_import_job_status on import_job (status, started_at);

-- The file of a job in parts, removed when the job has ended.
create table import_content (
  job_id uuid not null,
  ordinal integer not null,
  content ${bytes} not null,
  constraint pk_import_content primary key (job_id, ordinal),
  constraint fk_import_content_job foreign key (job_id) references import_job (id)
);

-- Everything wrong with refused rows, never the rows themselves.
create table import_error (
  job_id uuid not null,
  ordinal bigint not null,
  line bigint not null,
  column_name varchar(100) not null,
  code varchar(100) not null,
  message_zh varchar(1000) not null,
  message_en varchar(1000) not null,
  constraint pk_import_error primary key (job_id, ordinal),
  constraint fk_import_error_job foreign key (job_id) references import_job (id)
);
