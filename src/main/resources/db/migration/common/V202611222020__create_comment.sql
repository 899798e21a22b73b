-- One row per consultation (征求意见): a start of a clock that is one. Derived with the clocks of its thing; its id is
-- that of the event that opened it.
create table comment_round (
  id uuid not null,
  about_type varchar(20) not null,
  about_id uuid not null,
  clock varchar(60) not null,
  place integer not null,
  opened_on date not null,
  -- null where nobody said until when
  last_on date,
  -- the last day on which a comment is taken, once everything known is counted in
  accepts_until date not null,
  closed_on date,
  -- the day of the step that looked at its dispositions; they stand from then on
  settled_on date,
  audience varchar(10) not null,
  procedure_ref varchar(120) not null,
  kind varchar(20) not null,
  reference varchar(1000),
  title_zh varchar(4000),
  title_en varchar(4000),
  committee varchar(80),
  organization_id uuid,
  region_code varchar(12),
  constraint pk_comment_round primary key (id)
);
create index ix_comment_round_about on comment_round (about_id, opened_on);
create index ix_comment_round_until on comment_round (accepts_until, id);
create index ix_comment_round_audience on comment_round (audience, accepts_until, id);

-- The organizations that take part in the thing or answer for it.
create table comment_round_party (
  round_id uuid not null,
  organization_id uuid not null,
  about_id uuid not null,
  constraint pk_comment_round_party primary key (round_id, organization_id)
);
create index ix_comment_round_party_about on comment_round_party (about_id);

-- What comments can be asked by, from a day (inclusive) to a day (exclusive); derived from their histories.
create table comment_period (
  comment_id uuid not null,
  from_on date not null,
  to_on date not null,
  round_id uuid not null,
  visibility varchar(12) not null,
  disposition varchar(20),
  major_dissent boolean not null,
  type varchar(12) not null,
  clause varchar(200),
  organization_id uuid,
  account varchar(100) not null,
  version bigint not null,
  constraint pk_comment_period primary key (comment_id, from_on)
);
create index ix_comment_period_round on comment_period (round_id, to_on, comment_id);

-- The keys that comments bear in forms that were brought in, so that a form brought in again is recognized.
create table comment_form_key (
  round_id uuid not null,
  form_key varchar(100) not null,
  comment_id uuid not null,
  constraint pk_comment_form_key primary key (round_id, form_key)
);
create index ix_comment_form_key_comment on comment_form_key (comment_id);

-- Who a person of the public is. Not derived and not in the ledger, since it can be asked to be forgotten.
create table comment_contact (
  comment_id uuid not null,
  name varchar(100),
  organization_name varchar(200),
  email varchar(254),
  is_shown boolean not null,
  constraint pk_comment_contact primary key (comment_id)
);

-- What was sent lately and from where, to bound how much; forgotten once it no longer counts.
create table comment_sender (
  id uuid not null,
  sender varchar(120) not null,
  round_id uuid not null,
  sent_at timestamp(6) with time zone not null,
  constraint pk_comment_sender primary key (id)
);
create index ix_comment_sender_sender on comment_sender (sender, sent_at);
create index ix_comment_sender_round on comment_sender (round_id, sent_at);
create index ix_comment_sender_sent on comment_sender (sent_at);

-- What runs and acts at its end, for the job that asks for it.
create index ix_deadline_running on deadline (effect, stopped_on, due_on, id);
-- Rounds of public comment now close by themselves, and those who ask from now on are told so.
update deadline set effect = 'CLOSE' where clock = 'C_COMMENT' and effect = 'ALLOW' and procedure_ref like 'CN-%';
