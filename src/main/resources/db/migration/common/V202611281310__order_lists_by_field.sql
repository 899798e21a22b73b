-- Lists are read in their order from an index that begins with what they are narrowed by.
drop index ix_project_period_list;
drop index ix_project_period_state;
drop index ix_project_period_title;
create index ix_project_period_kind on project_period (kind, created_at, project_id);
create index ix_project_period_state on project_period (state, created_at, project_id);
create index ix_project_period_stage on project_period (stage, project_id);
create index ix_project_period_title on project_period (title_zh, project_id);
create index ix_project_period_plan on project_period (plan_number, project_id);

drop index ix_standard_period_list;
create index ix_standard_period_kind on standard_period (kind, sort_key, standard_id);
create index ix_standard_period_state on standard_period (state, sort_key, standard_id);
create index ix_standard_period_title on standard_period (title_zh, standard_id);
create index ix_standard_period_implemented on standard_period (implementation_date, standard_id);

drop index ix_declaration_period_state;
create index ix_declaration_period_state on declaration_period (state, created_at, declaration_id);
create index ix_declaration_period_published on declaration_period (published_on, declaration_id);
