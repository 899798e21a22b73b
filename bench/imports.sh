#!/usr/bin/env bash
# Importing a generated register, set against COPY of the rows that it leaves into the same tables with the same indexes. Usage:
#   bench/imports.sh PORT PROJECTS [KEEP]
# PORT is that of PostgreSQL, see cluster.sh. The service has a heap of 1 GiB. In turn, ROUNDS (5) times: the register is
# imported into an empty database by a service just started, and the rows that it left are copied into another one; told are the
# medians, that of the rounds' ratios among them. KEEP is the name under which the last imported database stays, for the other
# benches. Needs psql and what `./mvnw package -DskipTests` makes.
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

# Every command of the service opens the database.
sql postgres -c "drop database if exists $database" -c "create database $database"
(guiju generate --projects "$projects" --to "$work/files") > "$work/generate.log"
api=http://127.0.0.1:$port/api/v1
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

# Sets imported (milliseconds), heap and peak.
import() {
  sql postgres -c "drop database if exists $database" -c "create database $database"
  guiju start --port "$port" > "$work/server.log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do kill -0 $pid || { cat "$work/server.log" >&2; exit 1; }; sleep 1; done
  imported=0
  local dataset began id job
  for dataset in organizations projects events declarations; do
    began=$(date +%s%3N)
    id=$(curl -sS -u "admin:$password" -H 'Content-Type: application/x-ndjson' -T "$work/files/$dataset.ndjson" -X POST "$api/imports?dataset=$dataset" | field id)
    while job=$(curl -sS -u "admin:$password" "$api/imports/$id") && [ "$(field status <<< "$job")" = RUNNING ]; do sleep 0.5; done
    [ "$(field status <<< "$job")" = COMPLETED ] || echo "$dataset: $job" >&2
    imported=$((imported + $(date +%s%3N) - began))
  done
  until [ "$(sql "$database" -c 'select (select count(*) from fact_count_delta) + (select count(*) from listed_change)')" = 0 ]; do sleep 1; done
  heap=$(sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M([0-9]*M).*/\2/p' "$work/gc.log" | sort -g | tail -1)
  peak=$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
  kill $pid
  wait $pid 2> /dev/null || true
  pid=
}

# Sets rows and copied (milliseconds).
copy() {
  local tables table count began
  tables=$(sql "$database" -c "select relname from pg_stat_user_tables where relname !~ '^(flyway|import)' order by 1")
  rows=0
  for table in $tables; do
    count=$(sql "$database" -c "copy $table to '$work/$table.copy'; select count(*) from $table" 2> /dev/null) ||
      { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$database" -qc "\\copy $table to '$work/$table.copy'"; count=$(sql "$database" -c "select count(*) from $table"); }
    rows=$((rows + count))
  done
  sql postgres -c "drop database if exists bench_copy" -c "create database bench_copy template $database"
  # Empty tables with everything that the service's have.
  sql bench_copy -c "truncate $(tr '\n' ',' <<< "$tables" | sed 's/,$//') cascade"
  began=$(date +%s%3N)
  { echo "set session_replication_role = replica;"; for table in $tables; do echo "\\copy $table from '$work/$table.copy'"; done; } |
    psql -h 127.0.0.1 -p "$pg" -U guiju -d bench_copy -q -v ON_ERROR_STOP=1
  copied=$(($(date +%s%3N) - began))
  sql postgres -c "drop database bench_copy"
}

for ((round = 0; round < rounds; round++)); do
  import
  copy
  echo "$imported $copied $rows $heap $peak" >> "$work/rounds"
  awk '{ printf "round: import %.1f s, COPY %.1f s, ratio %.2f\n", $1 / 1000, $2 / 1000, $2 / $1 }' <<< "$imported $copied" >&2
done
[ -n "$keep" ] || sql postgres -c "drop database $database"
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
echo "| projects | events | rows | import, rows/s | COPY, rows/s | import : COPY | heap after a collection | peak of the process |"
echo "|---|---|---|---|---|---|---|---|"
echo "| $projects | $(wc -l < "$work/files/events.ndjson") | $rows | $(awk '{ print int($3 * 1000 / $1) }' "$work/rounds" | median) |" \
  "$(awk '{ print int($3 * 1000 / $2) }' "$work/rounds" | median) | $(awk '{ printf "%.2f\n", $2 / $1 }' "$work/rounds" | median) |" \
  "$(cut -d' ' -f4 "$work/rounds" | sort -g | tail -1) MiB | $(cut -d' ' -f5 "$work/rounds" | sort -g | tail -1) MiB |"
