-- Entries into the stages of a kind by their days, of which forecasts take samples; all other facts have no stage and
-- pay nothing for the index.
create index ix_fact_stage on fact (stage, kind, starts_on) where stage <> '';
