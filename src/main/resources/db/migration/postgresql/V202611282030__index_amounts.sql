-- What facts carry, as a median reads it: from the index alone, however many facts there are beside. H2 has neither
-- partial nor covering indexes and reads the rows.
create index ix_fact_amount on fact (measure, region, tag, starts_on)
  include (retracted_at, kind, nature, level, role, work_type, stage, type, amount) where amount is not null;
