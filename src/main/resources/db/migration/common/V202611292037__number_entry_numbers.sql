-- The place of a number among those of its entry, and the number as it is shown; nothing where it was recorded before.
alter table entry_number add column place integer default 0 not null;
alter table entry_number add column shown varchar(300);
