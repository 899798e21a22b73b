-- By which receipt the public asks what became of a matter. Of the receipt only its SHA-256 is kept.
create table submission_receipt (
  hash varchar(64) not null,
  matter_id uuid not null,
  type varchar(40) not null,
  created_at timestamp(6) with time zone not null,
  constraint pk_submission_receipt primary key (hash)
);
create index ix_submission_receipt_matter on submission_receipt (matter_id);

-- How a complainant can be reached. Personal data, which can be erased; the ledger never holds it.
create table complaint_contact (
  matter_id uuid not null,
  name varchar(100),
  phone varchar(40),
  email varchar(200),
  created_at timestamp(6) with time zone not null,
  constraint pk_complaint_contact primary key (matter_id)
);

-- What came in lately, to be counted; sender is the SHA-256 of the address it came from.
create table submission_count (
  id uuid not null,
  sender varchar(64) not null,
  about_id uuid not null,
  sent_at timestamp(6) with time zone not null,
  constraint pk_submission_count primary key (id)
);
create index ix_submission_count_sender on submission_count (sender, sent_at);
create index ix_submission_count_about on submission_count (about_id, sent_at);
create index ix_submission_count_sent on submission_count (sent_at);

-- A random draw; derived from the ledger.
create table draw (
  id uuid not null,
  drawn_on date not null,
  region_code varchar(12),
  kind varchar(20),
  draw_size integer not null,
  population bigint not null,
  created_at timestamp(6) with time zone not null,
  constraint pk_draw primary key (id)
);
create index ix_draw_created on draw (created_at, id);

-- What a draw drew, in the order of its ranking; derived from the ledger.
create table draw_declaration (
  draw_id uuid not null,
  declaration_id uuid not null,
  place integer not null,
  constraint pk_draw_declaration primary key (draw_id, declaration_id)
);
create index ix_draw_declaration_declaration on draw_declaration (declaration_id);

-- What a draw drew from: the ids in ascending order, 16 bytes each. The ledger holds the SHA-256 over them.
create table draw_population (
  draw_id uuid not null,
  part integer not null,
  ids ${bytes} not null,
  constraint pk_draw_population primary key (draw_id, part)
);
