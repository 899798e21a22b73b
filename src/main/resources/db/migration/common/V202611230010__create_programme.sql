-- Policy documents that live in the ledger; what they say is read from there.
create table programme (
  id uuid not null,
  code varchar(40) not null,
  constraint pk_programme primary key (id),
  constraint uq_programme_code unique (code)
);

-- The single row whose version tells every copy of the service whether the documents it holds are still the right ones.
create table programme_table (
  id integer not null,
  version bigint not null,
  constraint pk_programme_table primary key (id),
  constraint ck_programme_table_single check (id = 1)
);
insert into programme_table (id, version) values (1, 1);
