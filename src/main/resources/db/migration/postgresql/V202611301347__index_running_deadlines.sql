-- What runs comes in the order of its last day, those by which somebody is late by themselves, without going through what was
-- stopped, which is nearly all that is past; what was stopped after a day is found by that.
create index ix_deadline_open on deadline (due_on, id) where stopped_on is null;
create index ix_deadline_binding on deadline (is_binding, due_on, id) where stopped_on is null;
create index ix_deadline_stopped on deadline (stopped_on, due_on, id) where stopped_on is not null;
