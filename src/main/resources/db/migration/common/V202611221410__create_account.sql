create table account (
  id uuid not null,
  name varchar(64) not null,
  password_hash varchar(100) not null,
  organization_id uuid,
  region_code varchar(32),
  enabled boolean not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_account primary key (id),
  constraint uq_account_name unique (name)
);

create table account_role (
  account_id uuid not null,
  role varchar(32) not null,
  constraint pk_account_role primary key (account_id, role),
  constraint fk_account_role_account foreign key (account_id) references account (id)
);
