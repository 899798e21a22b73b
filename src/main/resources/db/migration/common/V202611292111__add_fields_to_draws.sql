-- What draws and their plans publish and lists could not be asked by: why was drawn, by which criteria beside region and kind,
-- and the first day and the basis of a plan. A rebuild fills the new columns.
alter table draw add column reason varchar(2000);
alter table draw add column population_on date;
alter table draw add column product varchar(200);
alter table draw add column declarer_type varchar(40);
alter table draw add column published_from date;
alter table draw add column published_until date;

alter table draw_plan_period add column begins_on date;
alter table draw_plan_period add column basis varchar(1000);
