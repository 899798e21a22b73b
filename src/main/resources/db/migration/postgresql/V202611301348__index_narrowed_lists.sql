-- Lists narrowed by what few or many have, each in its own order.
create index ix_standard_period_nature on standard_period (nature, sort_key, standard_id);
create index ix_standard_period_level on standard_period (level, sort_key, standard_id);
create index ix_comment_round_kind on comment_round (kind, accepts_until, id);
create index ix_comment_round_about_type on comment_round (about_type, accepts_until, id);
create index ix_comment_round_organization on comment_round (organization_id, accepts_until, id);
create index ix_comment_round_region on comment_round (region_code, accepts_until, id);
create index ix_deadline_kind on deadline (kind, due_on, id) where stopped_on is null;
create index ix_deadline_subject_type on deadline (subject_type, due_on, id) where stopped_on is null;
create index ix_project_period_nature on project_period (nature, created_at, project_id);
