-- The code that a territory went to when its own code went out of use, as a change of divisions
-- declares it; filled from the ledger as such changes are recorded.
alter table region_period add column successor varchar(6);
