-- Who submits a proposal holds the row of the slot of its title until the transaction ends, so that of two projects of one
-- title, submitted at once, the second sees the first.
create table title_slot (
  slot integer not null,
  constraint pk_title_slot primary key (slot)
);
insert into title_slot (slot) select slot from family_slot;
