-- What lists of comments are filtered and sorted by beside what there was; a rebuild fills the texts of comments recorded
-- before.
alter table comment_period add column form_key varchar(100);
alter table comment_period add column line varchar(100);
alter table comment_period add column element varchar(200);
alter table comment_period add column comment varchar(10000);
alter table comment_period add column proposed_change varchar(10000);
alter table comment_period add column language varchar(40);
alter table comment_period add column file_title varchar(300);
alter table comment_period add column member_body varchar(200);
alter table comment_period add column received_on date;
alter table comment_period add column received_at timestamp(6) with time zone;
alter table comment_period add column updated_at timestamp(6) with time zone;
alter table comment_period add column moderation_reason varchar(2000);
alter table comment_period add column disposition_reason varchar(10000);
alter table comment_period add column disposed_by varchar(100);
alter table comment_period add column disposed_on date;

update comment_period set
  received_on = (select min(e.effective_on) from ledger_event e
    where e.aggregate_id = comment_period.comment_id and e.version = 1),
  received_at = (select min(e.recorded_at) from ledger_event e
    where e.aggregate_id = comment_period.comment_id and e.version = 1),
  updated_at = (select max(e.recorded_at) from ledger_event e where e.aggregate_id = comment_period.comment_id);

alter table comment_period alter column received_on set not null;
alter table comment_period alter column received_at set not null;
alter table comment_period alter column updated_at set not null;

-- The order of a round's comments where no other is asked for; those of other fields are sorted, as a round is small.
create index ix_comment_period_received on comment_period (round_id, received_at, comment_id);
