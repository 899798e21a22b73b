#!/usr/bin/env bash
# Importing a generated register, set against COPY of the rows that it leaves into the same tables with the same indexes. Usage:
#   bench/imports.sh PORT PROJECTS [KEEP]
# PORT is that of PostgreSQL, see cluster.sh. The service has a heap of 1 GiB. COPY is measured after the
# import, ROUNDS (5) times, on the rows that it left, and the median is told. KEEP is the name under which the
# imported database stays, for the other benches. Needs psql and what `./mvnw package -DskipTests` makes.
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/find-jdk.sh
find_jdk
pg=$1 projects=$2 keep=${3:-}
database=${keep:-bench_import}
port=${PORT:-18240} rounds=${ROUNDS:-5}
work=$(mktemp -d)
chmod 755 "$work"
pid=
trap '[ -z "$pid" ] || kill "$pid" 2> /dev/null; wait 2> /dev/null; rm -rf "$work"' EXIT
sql() { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$1" -v ON_ERROR_STOP=1 -qtA "${@:2}"; }
password=${GUIJU_ADMIN_PASSWORD:-bench-pass-123}
export GUIJU_ADMIN_PASSWORD=$password GUIJU_DB_USER=guiju QUARKUS_LOG_LEVEL=WARN
export GUIJU_DB_URL="jdbc:postgresql://127.0.0.1:$pg/$database?reWriteBatchedInserts=true"
guiju() { exec "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Xlog:gc*:file=$work/gc.log" \
  -jar "${APP:-target/guiju-postgresql}/quarkus-run.jar" "$@"; }

sql postgres -c "drop database if exists $database" -c "create database $database"
(guiju generate --projects "$projects" --to "$work/files") > "$work/generate.log"
guiju start --port "$port" > "$work/server.log" 2>&1 &
pid=$!
api=http://127.0.0.1:$port/api/v1
until curl -sf -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do kill -0 $pid || { cat "$work/server.log" >&2; exit 1; }; sleep 1; done
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }
took=0
for dataset in organizations projects events declarations; do
  began=$(date +%s%3N)
  id=$(curl -sS -u "admin:$password" -H 'Content-Type: application/x-ndjson' -T "$work/files/$dataset.ndjson" -X POST "$api/imports?dataset=$dataset" | field id)
  while job=$(curl -sS -u "admin:$password" "$api/imports/$id") && [ "$(field status <<< "$job")" = RUNNING ]; do sleep 0.5; done
  [ "$(field status <<< "$job")" = COMPLETED ] || echo "$dataset: $job" >&2
  took=$((took + $(date +%s%3N) - began))
done
until [ "$(sql "$database" -c 'select (select count(*) from fact_count_delta) + (select count(*) from listed_change)')" = 0 ]; do sleep 1; done
heap=$(sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M([0-9]*M).*/\2/p' "$work/gc.log" | sort -g | tail -1)
peak=$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
kill $pid
wait $pid 2> /dev/null || true
pid=

tables=$(sql "$database" -c "select relname from pg_stat_user_tables where relname !~ '^(flyway|import)' order by 1")
rows=0
for table in $tables; do
  count=$(sql "$database" -c "copy $table to '$work/$table.copy'; select count(*) from $table" 2> /dev/null) ||
    { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$database" -qc "\\copy $table to '$work/$table.copy'"; count=$(sql "$database" -c "select count(*) from $table"); }
  rows=$((rows + count))
done
copied=()
for ((round = 0; round < rounds; round++)); do
  sql postgres -c "drop database if exists bench_copy" -c "create database bench_copy template $database"
  # Empty tables with everything that the service's have.
  sql bench_copy -c "truncate $(tr '\n' ',' <<< "$tables" | sed 's/,$//') cascade"
  began=$(date +%s%3N)
  for table in $tables; do psql -h 127.0.0.1 -p "$pg" -U guiju -d bench_copy -qc "set session_replication_role = replica" -c "\\copy $table from '$work/$table.copy'"; done
  copied+=($(($(date +%s%3N) - began)))
done
sql postgres -c "drop database bench_copy"
[ -n "$keep" ] || sql postgres -c "drop database $database"
copy=$(printf '%s\n' "${copied[@]}" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
echo "| projects | events | rows | import, rows/s | COPY, rows/s | import : COPY | heap after a collection | peak of the process |"
echo "|---|---|---|---|---|---|---|---|"
echo "| $projects | $(wc -l < "$work/files/events.ndjson") | $rows | $((rows * 1000 / took)) | $((rows * 1000 / copy)) |" \
  "$(awk -v a="$copy" -v b="$took" 'BEGIN { printf "%.2f", a / b }') | $heap MiB | $peak MiB |"
