-- Frozen reports; derived from the ledger.
create table snapshot (
  id uuid not null,
  programme varchar(40) not null,
  as_of date not null,
  created_at timestamp(6) with time zone not null,
  constraint pk_snapshot primary key (id)
);
create index ix_snapshot_created on snapshot (programme, created_at, id);

-- What a frozen report answers, packed; the ledger holds the SHA-256 of what is packed.
create table snapshot_body (
  id uuid not null,
  body ${bytes} not null,
  constraint pk_snapshot_body primary key (id)
);

-- The rows behind each of its figures, one JSON object a line, packed; the ledger holds their SHA-256.
create table snapshot_evidence (
  snapshot_id uuid not null,
  target varchar(40) not null,
  part integer not null,
  lines ${bytes} not null,
  constraint pk_snapshot_evidence primary key (snapshot_id, target, part)
);
