-- What the attributes of entries said, by period: a row for each value, of lists and of what lies deeper too. The key is the
-- value as it is compared; numbers and days stand beside it to be compared in their own order. The day of recording of the
-- entry stands here so that a list of one value is read in the order of the list.
create table entry_attribute (
  entry_id uuid not null,
  name varchar(100) not null,
  value_key varchar(300) not null,
  from_on date not null,
  to_on date not null,
  register varchar(40) not null,
  number_value double precision,
  day_value date,
  created_at timestamp(6) with time zone not null,
  constraint pk_entry_attribute primary key (entry_id, name, value_key, from_on),
  constraint ck_entry_attribute_order check (to_on > from_on)
);
create index ix_entry_attribute_value on entry_attribute (register, name, value_key, created_at, entry_id);
create index ix_entry_attribute_number on entry_attribute (register, name, number_value, entry_id);
create index ix_entry_attribute_day on entry_attribute (register, name, day_value, entry_id);
