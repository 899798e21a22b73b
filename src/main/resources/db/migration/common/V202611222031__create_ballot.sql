-- A ballot as it stands now; what was cast is in its voters.
create table ballot (
  id uuid not null,
  about_type varchar(40) not null,
  about_id uuid not null,
  purpose varchar(40) not null,
  rule_code varchar(60) not null,
  form varchar(10) not null,
  committee varchar(80),
  title varchar(1000),
  state varchar(20) not null,
  outcome varchar(20),
  reported boolean not null,
  recusal_stated boolean not null,
  decided boolean not null,
  missing_zh varchar(4000),
  missing_en varchar(4000),
  announced_on date not null,
  opens_on date not null,
  closes_on date not null,
  closed_on date,
  voters_fixed boolean not null,
  touched boolean not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_ballot primary key (id)
);
create index ix_ballot_about on ballot (about_id, purpose);
create index ix_ballot_due on ballot (state, closes_on, id);
create index ix_ballot_committee on ballot (committee, closes_on, id);
create index ix_ballot_order on ballot (closes_on, id);

create table ballot_voter (
  ballot_id uuid not null,
  voter_id uuid not null,
  account varchar(100),
  organization_id uuid,
  recused boolean not null,
  vote_position varchar(20),
  constraint pk_ballot_voter primary key (ballot_id, voter_id)
);
create index ix_ballot_voter_account on ballot_voter (account);

-- A meeting as it stands now.
create table meeting (
  id uuid not null,
  about_type varchar(40) not null,
  about_id uuid not null,
  committee varchar(80),
  state varchar(20) not null,
  announced_on date not null,
  held_on date not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_meeting primary key (id)
);
create index ix_meeting_about on meeting (about_id, held_on);
