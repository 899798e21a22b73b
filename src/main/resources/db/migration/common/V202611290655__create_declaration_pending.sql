-- The standards that declarations name while they are not public yet, each as long as it is named.
create table declaration_pending (
  declaration_id uuid not null,
  canonical varchar(300) not null,
  from_on date not null,
  to_on date not null,
  organization_id uuid not null,
  family_key varchar(300) not null,
  subject_id uuid not null,
  kind varchar(20) not null,
  name varchar(1000),
  own boolean not null,
  constraint pk_declaration_pending primary key (declaration_id, canonical, from_on)
);
create index ix_declaration_pending_subject on declaration_pending (subject_id);
