-- Entries into the stages of a kind by their days, of which forecasts take samples.
create index ix_fact_stage on fact (stage, kind, starts_on);
