-- The single row that says that a register is being restored here: until it is whole nobody may be served from it.
create table restoration (
  id integer not null,
  begun_at timestamp(6) with time zone,
  constraint pk_restoration primary key (id),
  constraint ck_restoration_single check (id = 1)
);
insert into restoration (id) values (1);
