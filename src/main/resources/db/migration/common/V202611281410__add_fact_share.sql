-- Of how many that took part how many are of the region, such as 2/5; empty where all are, or where nobody is told apart.
alter table fact add column share varchar(20) default '' not null;
