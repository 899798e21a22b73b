-- The single row by which the copies of the service agree on who writes the dump of a night.
create table dump_turn (
  id integer not null,
  written_for date,
  taken_until timestamp(6) with time zone,
  constraint pk_dump_turn primary key (id),
  constraint ck_dump_turn_single check (id = 1)
);
insert into dump_turn (id) values (1);
