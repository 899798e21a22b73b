-- The draw that an inspection came out of, as it was said with it; a rebuild fills it for what was recorded before.
alter table matter_period add column draw_id uuid;
create index ix_matter_period_draw on matter_period (draw_id, about_id);
