-- Spans of time in which a moment lies, each eight times as long as the one before, from 64 seconds to half a year: the number
-- of the span counted from 1970, times eight, and which of the seven lengths it is.
create function search_spans(timestamptz) returns bigint[]
  language sql immutable parallel safe
  return array[
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 6) * 8,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 9) * 8 + 1,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 12) * 8 + 2,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 15) * 8 + 3,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 18) * 8 + 4,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 21) * 8 + 5,
    (floor(date_part('epoch', $1 - timestamptz '1970-01-01 00:00:00+00'))::bigint >> 24) * 8 + 6];

-- Lists that are ordered by time of recording are searched span by span: the index finds what holds a word and was recorded
-- in a span without going through all else that holds it. Spans come first, because an index looks for what its first column
-- is asked for, and for the others only from there on.
drop index ix_project_period_grams;
create index ix_project_period_grams on project_period
  using gin (search_spans(created_at), search_grams(title_zh, title_en, reference, plan_number));
drop index ix_declaration_period_grams;
create index ix_declaration_period_grams on declaration_period using gin (search_spans(created_at), search_grams(title, number));
drop index ix_entry_period_grams;
create index ix_entry_period_grams on entry_period using gin (search_spans(created_at), search_grams(name_zh, name_en));
drop index ix_matter_period_grams;
create index ix_matter_period_grams on matter_period using gin (search_spans(created_at), search_grams(title_zh, title_en, reference));
