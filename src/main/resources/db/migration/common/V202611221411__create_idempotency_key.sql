create table idempotency_key (
  account varchar(64) not null,
  key_value varchar(255) not null,
  fingerprint varchar(100) not null,
  status integer,
  location varchar(2000),
  etag varchar(100),
  body varchar(1000000),
  created_at timestamp(6) with time zone not null,
  constraint pk_idempotency_key primary key (account, key_value)
);

create index ix_idempotency_key_created_at on idempotency_key (created_at);
