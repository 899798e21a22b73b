-- The last day on which a clock was stopped is the end of this index.
create index ix_deadline_stopped on deadline (stopped_on);
