-- What a declaration is found by beside its title: each product, service and indicator that it names now.
create table declaration_word (
  declaration_id uuid not null,
  place integer not null,
  text varchar(300) not null,
  constraint pk_declaration_word primary key (declaration_id, place)
);
