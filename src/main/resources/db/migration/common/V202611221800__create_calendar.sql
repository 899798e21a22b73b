-- One row per day of which something was said: a public holiday, or a day of the weekend on which offices work.
create table calendar_day (
  id uuid not null,
  on_day date not null,
  type varchar(10) not null,
  name varchar(200),
  basis varchar(1000),
  version bigint not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_calendar_day primary key (id),
  constraint uq_calendar_day_on_day unique (on_day)
);

-- The single row whose version tells every copy of the service whether the calendar it holds is still the right one.
create table calendar_table (
  id integer not null,
  version bigint not null,
  constraint pk_calendar_table primary key (id),
  constraint ck_calendar_table_single check (id = 1)
);
insert into calendar_table (id, version) values (1, 1);
