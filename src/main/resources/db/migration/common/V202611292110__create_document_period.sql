-- What documents said from a day (inclusive) to another (exclusive; 9999-12-31 is open): their restriction and their latest
-- version of that day; derived from the ledger; a rebuild fills it for what was recorded before.
create table document_period (
  document_id uuid not null,
  from_on date not null,
  to_on date not null,
  restriction varchar(20),
  number integer not null,
  media_type varchar(100) not null,
  size bigint not null,
  file_name varchar(255),
  language varchar(40),
  uploaded_by varchar(100) not null,
  uploaded_at timestamp(6) with time zone not null,
  constraint pk_document_period primary key (document_id, from_on),
  constraint ck_document_period_order check (to_on > from_on)
);
create index ix_document_period_type on document_period (media_type, document_id);
create index ix_document_period_uploader on document_period (uploaded_by, document_id);
