-- Search finds rows by pairs of neighbouring characters: words of Chinese are not divided by blanks, and most have two. Each
-- text ends with a line feed, so that its last character begins a pair too. H2 has no such indexes and reads the rows.
create function search_grams(text, text default null, text default null, text default null) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array_remove(string_to_array(
    regexp_replace(lower(coalesce($1, '') || E'\n' || coalesce($2, '') || E'\n' || coalesce($3, '') || E'\n' || coalesce($4, '') || E'\n'),
      '(..)', E'\\1\x01', 'g')
    || E'\x01' ||
    regexp_replace(substr(lower(coalesce($1, '') || E'\n' || coalesce($2, '') || E'\n' || coalesce($3, '') || E'\n' || coalesce($4, '') || E'\n'), 2),
      '(..)', E'\\1\x01', 'g'), E'\x01'), ''));

create index ix_project_period_grams on project_period using gin (search_grams(title_zh, title_en, reference, plan_number));
create index ix_standard_period_grams on standard_period using gin (search_grams(title_zh, title_en, number));
create index ix_declaration_period_grams on declaration_period using gin (search_grams(title, number));
create index ix_declaration_standard_grams on declaration_standard using gin (search_grams(name));
create index ix_declaration_word_grams on declaration_word using gin (search_grams(text));
create index ix_organization_period_grams on organization_period using gin (search_grams(name_zh, name_en));
create index ix_entry_period_grams on entry_period using gin (search_grams(name_zh, name_en));
create index ix_entry_name_grams on entry_name using gin (search_grams(name));
create index ix_matter_period_grams on matter_period using gin (search_grams(title_zh, title_en, reference));

-- Numbers without their year are found by what they begin with.
create index ix_project_number_begins on project_number (canonical text_pattern_ops);
create index ix_matter_period_begins on matter_period (left(reference, 300) text_pattern_ops);
