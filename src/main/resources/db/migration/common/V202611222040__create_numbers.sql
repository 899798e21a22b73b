-- Every number that was ever given out: of standards and of plans, also withdrawn, voided and imported ones. Derived.
-- Rows without a code belong to no sequence.
create table number_issued (
  thing_id uuid not null,
  place integer not null,
  owner_id uuid not null,
  text varchar(400) not null,
  code varchar(80),
  of_year integer,
  of_value bigint,
  part varchar(40) not null,
  written varchar(40),
  voided boolean not null,
  constraint pk_number_issued primary key (thing_id, place)
);
create index ix_number_issued_text on number_issued (text);
create index ix_number_issued_sequence on number_issued (code, of_value);

-- Who gives out the next number of a sequence holds the row of its slot until the transaction ends.
create table number_slot (
  slot integer not null,
  constraint pk_number_slot primary key (slot)
);
insert into number_slot (slot) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);
