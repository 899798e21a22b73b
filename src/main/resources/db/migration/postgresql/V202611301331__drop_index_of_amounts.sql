-- Means are read from counts.
drop index ix_fact_amount;
