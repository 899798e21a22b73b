-- Lists of national volume are read in the order of any published field from an index, ids breaking ties. H2, which keeps
-- smaller registers, sorts. Texts that may be long are ordered, and first looked up, by what such an index can hold of them.
drop index ix_project_period_title;
drop index ix_project_period_responsible;
drop index ix_project_period_committee;
create index ix_project_period_by_kind on project_period (kind, project_id);
create index ix_project_period_by_nature on project_period (nature, project_id);
create index ix_project_period_by_title on project_period (left(title_zh, 200), project_id);
create index ix_project_period_by_title_en on project_period (left(title_en, 200), project_id);
create index ix_project_period_by_reference on project_period (reference, project_id);
create index ix_project_period_by_work_type on project_period (work_type, project_id);
create index ix_project_period_by_state on project_period (state, project_id);
create index ix_project_period_by_committee on project_period (committee, project_id);
create index ix_project_period_by_region on project_period (region_code, project_id);
create index ix_project_period_responsible on project_period (responsible_id, project_id);
create index ix_project_period_by_procedure on project_period (procedure_ref, project_id);

drop index ix_standard_period_title;
drop index ix_standard_period_responsible;
drop index ix_standard_period_successor;
drop index ix_standard_period_announcement;
create index ix_standard_period_by_kind on standard_period (kind, standard_id);
create index ix_standard_period_by_nature on standard_period (nature, standard_id);
create index ix_standard_period_by_level on standard_period (level, standard_id);
create index ix_standard_period_by_title on standard_period (left(title_zh, 200), standard_id);
create index ix_standard_period_by_title_en on standard_period (left(title_en, 200), standard_id);
create index ix_standard_period_by_state on standard_period (state, standard_id);
create index ix_standard_period_by_committee on standard_period (committee, standard_id);
create index ix_standard_period_by_region on standard_period (region_code, standard_id);
create index ix_standard_period_by_industry on standard_period (industry_code, standard_id);
create index ix_standard_period_responsible on standard_period (responsible_id, standard_id);
create index ix_standard_period_successor on standard_period (replaced_by, standard_id);
create index ix_standard_period_by_revoked on standard_period (number_revoked, standard_id);
create index ix_standard_period_announcement on standard_period (announcement_number, standard_id);
create index ix_standard_period_by_procedure on standard_period (procedure_ref, standard_id);

create index ix_declaration_period_by_organization on declaration_period (organization_id, declaration_id);
create index ix_declaration_period_by_kind on declaration_period (kind, declaration_id);
create index ix_declaration_period_by_number on declaration_period (number, declaration_id);
create index ix_declaration_period_by_title on declaration_period (left(title, 200), declaration_id);
create index ix_declaration_period_by_state on declaration_period (state, declaration_id);
create index ix_declaration_period_by_public on declaration_period (is_public, declaration_id);
create index ix_declaration_period_by_procedure on declaration_period (procedure_ref, declaration_id);

drop index ix_organization_period_dissolved;
drop index ix_organization_period_name;
drop index ix_organization_period_uscc;
create index ix_organization_period_name on organization_period (name_zh, organization_id);
create index ix_organization_period_by_name_en on organization_period (name_en, organization_id);
create index ix_organization_period_by_type on organization_period (type, organization_id);
create index ix_organization_period_uscc on organization_period (uscc, organization_id);
create index ix_organization_period_by_beginning on organization_period (from_on, organization_id);
create index ix_organization_period_by_assumed on organization_period (from_assumed, organization_id);
create index ix_organization_period_by_end on organization_period (nullif(to_on, date '9999-12-31'), organization_id);
create index ix_organization_period_dissolved on organization_period (dissolved_on, organization_id);
create index ix_organization_created on organization (created_at, id);

drop index ix_entry_period_region;
create index ix_entry_period_by_type on entry_period (register, type, entry_id);
create index ix_entry_period_by_state on entry_period (register, state, entry_id);
create index ix_entry_period_by_ended on entry_period (register, ended, entry_id);
create index ix_entry_period_by_name on entry_period (register, left(name_zh, 200), entry_id);
create index ix_entry_period_by_name_en on entry_period (register, left(name_en, 200), entry_id);
create index ix_entry_period_by_organization on entry_period (register, organization_id, entry_id);
create index ix_entry_period_by_region on entry_period (register, region_code, entry_id);
create index ix_entry_period_by_level on entry_period (register, level, entry_id);
create index ix_entry_period_by_opening on entry_period (register, opened_on, entry_id);

create index ix_matter_period_by_type on matter_period (type, matter_id);
create index ix_matter_period_by_state on matter_period (state, matter_id);
create index ix_matter_period_by_ended on matter_period (ended, matter_id);
create index ix_matter_period_by_opening on matter_period (opened_on, matter_id);
create index ix_matter_period_by_end on matter_period (ended_on, matter_id);
create index ix_matter_period_by_subject on matter_period (about_type, matter_id);
create index ix_matter_period_about_in_order on matter_period (about_id, matter_id);
create index ix_matter_period_by_kind on matter_period (kind, matter_id);
create index ix_matter_period_by_reference on matter_period (left(reference, 200), matter_id);
create index ix_matter_period_by_title on matter_period (left(title_zh, 200), matter_id);
create index ix_matter_period_by_title_en on matter_period (left(title_en, 200), matter_id);
create index ix_matter_period_by_committee on matter_period (committee, matter_id);
create index ix_matter_period_by_organization on matter_period (organization_id, matter_id);
create index ix_matter_period_by_region on matter_period (region_code, matter_id);
create index ix_matter_period_by_procedure on matter_period (procedure_ref, matter_id);

-- What is known of the expressions, without which every word would be taken for as frequent as any other.
analyze project_period;
analyze standard_period;
analyze declaration_period;
analyze declaration_standard;
analyze declaration_word;
analyze organization_period;
analyze entry_period;
analyze entry_name;
analyze matter_period;
