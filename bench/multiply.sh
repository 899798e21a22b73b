#!/usr/bin/env bash
# Makes a database with many times the things of another one, to measure reading at scale. Usage:
#   bench/multiply.sh PORT FROM TO TIMES
# Every row of a project, standard, declaration or organization is there TIMES times, under other ids and numbers but with
# the same days and regions; one copy was recorded after the other, the last when the original was, so that a list in the order
# of recording does not hold each title TIMES times in a row. Counts are multiplied. All rows are those that the service itself
# wrote for the first of them, so a reader meets the same tables, indexes and distributions. What is not right afterwards: the hashes of the copies'
# events (`./guiju verify` says so), and numbers within their payloads but for titles and foreign ids. The database is for
# reading and for adding to it.
set -euo pipefail
port=$1 from=$2 to=$3 times=$4
sql() { psql -h 127.0.0.1 -p "$port" -U guiju -v ON_ERROR_STOP=1 -qtA "$@"; }

[ "$(sql -d "$from" -c 'select (select count(*) from fact_count_delta) + (select count(*) from listed_change)')" = 0 ] || { echo "counts of $from are not folded yet" >&2; exit 1; }
sql -d postgres -c "drop database if exists $to" -c "create database $to template $from"

commits=$(sql -d "$to" -c 'select max(id) from ledger_commit')
events=$(sql -d "$to" -c 'select next_position - 1 from ledger_head')
span=$(sql -d "$to" -c "select ceil(extract(epoch from max(recorded_at) - min(recorded_at))) + 1 from ledger_commit")

# The ids that the service made within some weeks begin with the same four digits; those of the copies with others.
prefix=$(sql -d "$to" -c "select left(aggregate_id::text, 4) from ledger_event where aggregate_type = 'PROJECT' group by 1 order by count(*) desc limit 1")
copy="lpad(to_hex(x'$prefix'::int + k), 4, '0')"

# Texts that are given out once, and titles of which two open projects may not have the same, get the number of the copy at their end.
unique="project_period.title_zh standard_period.title_zh project_external.external_id project_number.canonical project_plan_number.plan_number project_period.plan_number
  standard_number.canonical standard_number.family_key standard_number.sort_key standard_number.issued_key
  standard_period.number standard_period.sort_key number_issued.text organization_reference.text
  organization_reference.unique_text organization_period.sort_name declaration_external.external_id
  declared_standard.family_key declared_standard.canonical declaration_standard.canonical declaration_standard.family_key
  declaration_pending.canonical declaration_pending.family_key"

expression() { # table column type
  case "$1.$2.$3" in
    # Whoever takes a step of a copy reads its title from the event that made it.
    ledger_event.payload.*) echo "case when k > 0 and type = 'CREATED'
      then regexp_replace(replace(payload, '\"$prefix', '\"' || $copy), '\"(titleZh|generated)\":\"([^\"]*)\"', '\"\\1\":\"\\2.' || k || '\"', 'g')
      else replace(payload, '\"$prefix', '\"' || $copy) end" ;;
    ledger_event.commit_id.* | ledger_commit.id.*) echo "$2 + k * $commits::bigint" ;;
    ledger_commit.first_position.*) echo "$2 + k * $events::bigint" ;;
    # What holds to this day is known until the end of time; moved from there it would be taken for retracted.
    *'timestamp with time zone') echo "case when $2 >= '9999-12-31 00:00:00+00' then $2 else $2 - make_interval(secs => ($times - 1 - k) * $span) end" ;;
    # Other ids are anyhow; within one id of a copy all digits but the first four stay.
    *.uuid) echo "overlay($2::text placing lpad(to_hex((('x' || left($2::text, 4))::bit(16)::int + k) % 65536), 4, '0') from 1 for 4)::uuid" ;;
    *) if grep -qw "$1.$2" <<< "$unique"; then echo "case when k = 0 then $2 else left($2 || '.' || k, 300) end"; else echo "$2"; fi ;;
  esac
}

statements() { # table
  local names="" values="" name type where=""
  while IFS='|' read -r name type; do
    names+="${names:+, }$name"
    values+="${values:+, }$(expression "$1" "$name" "$type")"
  done < <(sql -d "$to" -c "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = '$1' order by ordinal_position")
  [ "$1" != ledger_event ] || where="where k = 0 or aggregate_type in ('PROJECT', 'STANDARD', 'ORGANIZATION', 'DECLARATION')"
  local again
  again=$(sql -d "$to" -c "
    select format('alter table %I add constraint %I %s;', '$1', conname, pg_get_constraintdef(oid)) from pg_constraint
      where conrelid = '$1'::regclass and contype in ('p', 'u', 'c')
    union all select pg_get_indexdef(indexrelid) || ';' from pg_index
      where indrelid = '$1'::regclass and not exists (select 1 from pg_constraint where conindid = indexrelid)")
  # What is made and filled in one transaction is not written to the log as well.
  echo "begin; create table multiplied_$1 (like $1 including defaults including identity);"
  # Copy after copy: left to itself, PostgreSQL may write all copies of a row side by side, and a list would find each of its rows in
  # another block.
  echo "do \$copies\$ begin for k in 0..$((times - 1)) loop insert into multiplied_$1 ($names) overriding system value select $values from $1 $where; end loop; end \$copies\$;"
  echo "drop table $1 cascade; alter table multiplied_$1 rename to $1; $again commit; vacuum (analyze) $1;"
}

tables=$(sql -d "$to" -c "
  select t.table_name from information_schema.tables t
  where table_schema = 'public' and table_type = 'BASE TABLE'
    and (t.table_name = 'ledger_commit' or exists (
      select 1 from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and data_type = 'uuid'))
    and t.table_name !~ '^(account|region|classification|import|programme|snapshot)'
  order by case t.table_name when 'ledger_event' then 0 when 'fact' then 1 else 2 end, t.table_name")

{ echo "set maintenance_work_mem = '1500MB'; set synchronous_commit = off;"
  for table in $tables; do statements "$table"; done
  echo "begin; create table multiplied as select * from fact_count;"
  echo "truncate fact_count; insert into fact_count select * from multiplied; update fact_count set starts = starts * $times, ends = ends * $times;"
  echo "drop table multiplied; commit; vacuum (full, analyze) fact_count;"
  echo "update ledger_head set next_position = $events::bigint * $times + 1;"
  echo "select setval(pg_get_serial_sequence('ledger_commit', 'id'), (select max(id) from ledger_commit));"
} > "${TMPDIR:-/tmp}/multiply-$to.sql"
sql -d "$to" -f "${TMPDIR:-/tmp}/multiply-$to.sql" > /dev/null
rm "${TMPDIR:-/tmp}/multiply-$to.sql"
sql -d "$to" -c "select count(distinct project_id) || ' projects, ' || pg_size_pretty(pg_database_size('$to')) from project_region"
