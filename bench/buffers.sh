#!/usr/bin/env bash
# What questions cost the database, whatever else the machine does: blocks that their statements touch. Usage:
#   bench/buffers.sh PORT DATABASE...        the smallest first; PORT is that of PostgreSQL, see cluster.sh
# Each question is asked three times; the blocks of the third are told (auto_explain), and how many times those of the first
# database they are. Needs psql, curl and what `./mvnw package -DskipTests` makes.
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/find-jdk.sh
find_jdk
pg=$1
shift
port=${PORT:-18250}
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2> /dev/null; wait 2> /dev/null; rm -rf "$work"' EXIT
sql() { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$1" -v ON_ERROR_STOP=1 -qtAc "$2"; }
log=$(sql postgres 'show data_directory')/server.log
export GUIJU_DB_USER=guiju GUIJU_ADMIN_PASSWORD=${GUIJU_ADMIN_PASSWORD:-bench-pass-123} QUARKUS_LOG_LEVEL=WARN QUARKUS_SCHEDULER_ENABLED=false
# Another day each time, so that no answer is kept.
questions=(
  'progress|programmes/XIAMEN-2022/progress?asOf=2025-12-2%d'
  'progress of the nation|programmes/CN-2021/progress?asOf=2025-12-2%d'
  'evidence|programmes/SHANDONG-2022/targets/SD3/evidence?asOf=2025-12-2%d'
  'project|projects/ID'
  'list|projects?kind=NATIONAL'
  'list of a province|projects?kind=ENTERPRISE&region=370000'
  'list of a county|projects?region=350211'
  'list with its count|projects?kind=ENTERPRISE&region=370000&count=exact'
  'list with facets|projects?region=370000&facets=kind,state'
  'standards|standards?kind=NATIONAL&region=370000'
  'statistics|statistics?measure=STANDARD_PUBLISHED&region=370000&groupBy=kind,year'
)
for database in "$@"; do
  GUIJU_DB_URL="jdbc:postgresql://127.0.0.1:$pg/$database?reWriteBatchedInserts=true" "$JAVA_HOME/bin/java" -Xmx1g \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "${APP:-target/guiju-postgresql}/quarkus-run.jar" \
    start --port "$port" > "$work/server.log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do kill -0 $pid || { cat "$work/server.log" >&2; exit 1; }; sleep 1; done
  id=$(sql "$database" "select project_id from project_period where kind = 'NATIONAL' and state = 'P60' order by project_id limit 1")
  for option in "log_analyze = on" "log_buffers = on" "log_timing = off" "log_min_duration = 0"; do sql postgres "alter database $database set auto_explain.$option"; done
  sql postgres "alter database $database set session_preload_libraries = 'auto_explain'"
  sql postgres "select pg_terminate_backend(pid) from pg_stat_activity where datname = '$database' and pid <> pg_backend_pid()" > /dev/null
  for question in "${questions[@]}"; do
    for n in 7 8 9; do
      lines=$(wc -l < "$log")
      # shellcheck disable=SC2059
      path=$(printf "${question#*|}" "$n")
      status=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/api/v1/${path/ID/$id}")
      [ "$status" = 200 ] || curl -s -o /dev/null "http://127.0.0.1:$port/api/v1/${path/ID/$id}"
      sleep 0.3
    done
    # The first line of blocks in each plan is that of the whole of it.
    blocks=$(tail -n +$((lines + 1)) "$log" | awk '
      /Query Text|plan:/ { fresh = 1 }
      fresh && /Buffers:/ { fresh = 0; statements++; for (i = 1; i <= NF; i++) if ($i ~ /^(hit|read)=/) { split($i, p, "="); sum += p[2] } }
      END { print sum + 0 }')
    echo "${question%%|*}|$blocks|$status" >> "$work/$database"
  done
  for option in log_analyze log_buffers log_timing log_min_duration; do sql postgres "alter database $database reset auto_explain.$option"; done
  sql postgres "alter database $database reset session_preload_libraries"
  kill $pid
  wait $pid 2> /dev/null || true
  pid=
done
echo "| question | $(printf '%s | ' "$@")$(printf '%s : first | ' "${@:2}")"
echo "|---|$(printf -- '---|%.0s' "$@" "${@:2}")"
while IFS='|' read -r name first status; do
  row="| $name${status/200/} | $first |"
  ratios=""
  for database in "${@:2}"; do
    blocks=$(awk -F'|' -v n="$name" '$1 == n { print $2 }' "$work/$database")
    row+=" $blocks |"
    ratios+=" $(awk -v a="$blocks" -v b="$first" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }') |"
  done
  echo "$row$ratios"
done < "$work/$1"
