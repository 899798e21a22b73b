-- What ended after a day, for counts of lists. Only of what ended: a plan made for any day would take an index of all ends
-- for what has none, which is nearly everything. H2 has no such indexes and reads the rows.
create index ix_project_period_to on project_period (to_on, project_id) where to_on < date '9999-12-31';
create index ix_standard_period_to on standard_period (to_on, standard_id) where to_on < date '9999-12-31';
