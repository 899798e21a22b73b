-- Numbers of entries of registers, as their attributes have them: those of standards written in one way, with the number
-- without its year; all others in capitals without blanks, the same in both columns.
create table entry_number (
  entry_id uuid not null,
  number_key varchar(300) not null,
  family_key varchar(300) not null,
  constraint pk_entry_number primary key (entry_id, number_key)
);
create index ix_entry_number_key on entry_number (number_key);
create index ix_entry_number_family on entry_number (family_key);

-- Names in attributes of entries by which they are searched, such as who received an award.
create table entry_name (
  entry_id uuid not null,
  name varchar(300) not null,
  constraint pk_entry_name primary key (entry_id, name)
);

insert into entry_number (entry_id, number_key, family_key) select entry_id, reference, family_key from entry_reference;
