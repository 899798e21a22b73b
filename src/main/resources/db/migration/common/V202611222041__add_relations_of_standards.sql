-- What an edition says of other standards beside that it replaces them whole: PARTLY_REPLACES, TAKES_UP.
create table standard_relation (
  standard_id uuid not null,
  relation varchar(20) not null,
  canonical varchar(300) not null,
  constraint pk_standard_relation primary key (standard_id, relation, canonical)
);
create index ix_standard_relation_canonical on standard_relation (canonical, relation);

alter table standard_period add column announcement_number varchar(300);
create index ix_standard_period_announcement on standard_period (announcement_number);
