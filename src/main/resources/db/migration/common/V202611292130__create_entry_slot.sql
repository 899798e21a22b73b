-- Who has an entry say what only one of its register may say holds the row of the slot of that register until the
-- transaction ends, so that of two who say the same at once the second sees the first.
create table entry_slot (
  slot integer not null,
  constraint pk_entry_slot primary key (slot)
);
insert into entry_slot (slot) select slot from family_slot;
