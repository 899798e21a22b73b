-- Pairs of letters and digits are in most titles and tell little; three of them tell as much as two Chinese characters. So
-- what is of ASCII is found by threes: each run of it goes whole into the second text below, where a mark stands for what is
-- between runs, and leaves its ends in the first one, for the pairs that they make with characters beside them.
create or replace function search_grams(text, text default null, text default null, text default null) returns tsvector
  language sql immutable parallel safe
  return (
    select array_to_tsvector(array_remove(string_to_array(
      regexp_replace(pairs, '(..)', E'\\1\x01', 'g')
        || E'\x01' || regexp_replace(substr(pairs, 2), '(..)', E'\\1\x01', 'g')
        || E'\x01' || regexp_replace(threes, '(...)', E'\\1\x01', 'g')
        || E'\x01' || regexp_replace(substr(threes, 2), '(...)', E'\\1\x01', 'g')
        || E'\x01' || regexp_replace(substr(threes, 3), '(...)', E'\\1\x01', 'g'), E'\x01'), ''))
    from (
      select
        regexp_replace(whole, E'([\x01-\x7f])[\x01-\x7f]+(?=[\x01-\x7f])', E'\\1\x02', 'g') as pairs,
        regexp_replace(whole, E'[^\x01-\x7f]+', E'\x02', 'g') as threes
      from (
        select lower(coalesce($1, '') || E'\n' || coalesce($2, '') || E'\n' || coalesce($3, '') || E'\n'
          || coalesce($4, '') || E'\n') as whole
        offset 0) texts
      offset 0) runs);

reindex index ix_project_period_grams;
reindex index ix_standard_period_grams;
reindex index ix_declaration_period_grams;
reindex index ix_declaration_standard_grams;
reindex index ix_declaration_word_grams;
reindex index ix_organization_period_grams;
reindex index ix_entry_period_grams;
reindex index ix_entry_name_grams;
reindex index ix_matter_period_grams;
