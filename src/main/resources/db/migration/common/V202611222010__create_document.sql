-- One row per document; what it is about never changes. Derived from its history.
create table document (
  document_id uuid not null,
  about_type varchar(40) not null,
  about_id uuid not null,
  code varchar(20) not null,
  title varchar(500),
  from_on date not null,
  latest integer not null,
  sha256 varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_document primary key (document_id)
);
create index ix_document_about on document (about_id, code);
create index ix_document_created on document (created_at, document_id);
create index ix_document_updated on document (updated_at, document_id);

-- Its versions, to be found by their hash.
create table document_version (
  document_id uuid not null,
  number integer not null,
  sha256 varchar(64) not null,
  constraint pk_document_version primary key (document_id, number)
);
create index ix_document_version_sha256 on document_version (sha256);

-- One row per content in the store, written before the content. Not derived: named is set in the transaction of the first
-- event that names the content and never taken back; only what is not named and not claimed lately may be removed.
create table document_content (
  sha256 varchar(64) not null,
  size bigint not null,
  claimed_at timestamp(6) with time zone not null,
  named boolean not null,
  constraint pk_document_content primary key (sha256)
);
create index ix_document_content_orphan on document_content (named, claimed_at);
