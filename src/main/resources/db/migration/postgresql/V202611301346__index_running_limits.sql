-- What waits comes in the order of the limits that run, of each sort of thing by itself.
create index ix_deadline_limit on deadline (subject_type, due_on, subject_id)
  where stopped_on is null and is_binding and meaning = 'LIMIT';
