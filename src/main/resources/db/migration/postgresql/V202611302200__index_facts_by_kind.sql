-- Evidence of a kind is read from the facts of that kind alone, in order; evidence of all kinds from each of them, merged.
create index ix_fact_of_kind on fact (measure, region, tag, kind, starts_on, subject_id, occurrence);
drop index ix_fact_evidence;
