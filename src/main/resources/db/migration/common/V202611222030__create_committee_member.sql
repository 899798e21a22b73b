-- What a member of a committee was from one day (inclusive) to another (exclusive; 9999-12-31 is open).
create table committee_member_period (
  committee_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  to_on date not null,
  committee_code varchar(80) not null,
  name_zh varchar(200),
  name_en varchar(200),
  organization_id uuid,
  national_body varchar(100),
  role varchar(20) not null,
  account varchar(100),
  person varchar(600) not null,
  term_from date not null,
  until_on date,
  constraint pk_committee_member_period primary key (committee_id, member_id, from_on),
  constraint ck_committee_member_period_days check (from_on < to_on)
);
create index ix_committee_member_period_code on committee_member_period (committee_code, to_on);
create index ix_committee_member_period_account on committee_member_period (account);
create index ix_committee_member_period_person on committee_member_period (person);
create index ix_committee_member_period_organization on committee_member_period (organization_id);
