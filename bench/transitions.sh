#!/usr/bin/env bash
# One step of a project by the service, set against the same statements sent by pgbench to the same database, in turn. Usage:
#   bench/transitions.sh PORT DATABASE
# PORT is that of PostgreSQL (cluster.sh); the database holds a generated register, of which projects that have only been registered
# are proposed. Prints for 8 and 32 clients, with projects of all regions and of one, the median steps a second of both and the
# median of the rounds' ratios. Needs wrk, pgbench, psql and what `./mvnw package -DskipTests` makes. ROUNDS (5), SECONDS_EACH (4), WARM (30),
# BEFORE (5: seconds that pgbench runs before it is measured), CLIENTS ("8 32"), PROJECTS ("spread one").
# With a register of 50 thousand the projects of one region are soon used up; take a larger one (multiply.sh).
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/find-jdk.sh
find_jdk
pg=$1 database=$2
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-4} port=${PORT:-18220} before=${BEFORE:-5}
work=$(mktemp -d)
sql() { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$database" -v ON_ERROR_STOP=1 -qtAc "$1"; }
password=${GUIJU_ADMIN_PASSWORD:-bench-pass-123}
GUIJU_ADMIN_PASSWORD=$password GUIJU_DB_USER=guiju QUARKUS_LOG_LEVEL=WARN \
  GUIJU_DB_URL="jdbc:postgresql://127.0.0.1:$pg/$database?reWriteBatchedInserts=true" "$JAVA_HOME/bin/java" -Xmx1g \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "${APP:-target/guiju-postgresql}/quarkus-run.jar" \
  start --port "$port" > "$work/server.log" 2>&1 &
pid=$!
trap 'kill $pid 2> /dev/null; wait 2> /dev/null; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
until curl -sf -o /dev/null "$url/q/health/ready"; do kill -0 $pid || { cat "$work/server.log" >&2; exit 1; }; sleep 1; done

body='{"action":"SUBMIT_PROPOSAL","effectiveOn":"2026-07-01","inputs":{"judged":{"OWN_NEED":true,"FAIR_COMPETITION":true}},"documents":[{"code":"D01"},{"code":"D02"},{"code":"D03"}]}'
take() { curl -sSf -o /dev/null -u "admin:$password" -H 'Content-Type: application/json' -H 'If-Match: *' "$url/api/v1/projects/$1/transitions" -d "$body"; }

# What the service sends for one step, once its statements are prepared.
fresh="select distinct project_id as id from project_period where kind = 'ENTERPRISE' and state = 'P00' and to_on = '9999-12-31'"
mapfile -t some < <(sql "$fresh limit 12")
for id in "${some[@]:0:11}"; do take "$id"; done
log=$(sql 'show data_directory')/server.log
lines=$(wc -l < "$log")
sql "alter system set log_line_prefix = '%p|'" && sql "alter system set log_statement = 'all'" && sql "select pg_reload_conf()" > /dev/null
sleep 1
take "${some[11]}"
sleep 1
sql "alter system set log_statement = 'none'" && sql "select pg_reload_conf()" > /dev/null
tail -n +$((lines + 1)) "$log" > "$work/step.log"
"$JAVA_HOME/bin/java" bench/Statements.java "$work/step.log" "${some[11]}" > "$work/step.sql"
echo "$(grep -c ';$\|gset$' "$work/step.sql") statements in the script" >&2

sql "drop table if exists bench_thing"
sql "create table bench_thing as select row_number() over (order by random()) as n, id, region_code, false as taken
  from ($fresh) f join project_region r on r.project_id = f.id and length(region_code) = 6 and region_code like '%0000'
  limit 400000"
sql "create unique index on bench_thing (n)"
sql "drop sequence if exists bench_thing_taken"
sql "create sequence bench_thing_taken"
one=$(sql "select region_code from bench_thing group by 1 order by count(*) desc limit 1")

# where clients: steps a second of the service
service() {
  sql "with chosen as (select id from bench_thing where not taken $([ "$1" = one ] && echo "and region_code = '$one'") limit 20000)
       update bench_thing b set taken = true from chosen where b.id = chosen.id returning b.id" > "$work/ids"
  cat > "$work/post.lua" <<LUA
local ids, i = {}, 0
for line in io.lines("$work/ids") do ids[#ids + 1] = line end
local headers = { ["Content-Type"] = "application/json", ["If-Match"] = "*", ["Authorization"] = "Basic $(printf 'admin:%s' "$password" | base64 -w0)" }
request = function()
  i = i + 1
  return wrk.format("POST", "/api/v1/projects/" .. (ids[i] or "none") .. "/transitions", headers, '$body')
end
LUA
  local out
  out=$(wrk -t1 -c"$2" -d"${seconds}s" -s "$work/post.lua" "$url")
  if grep -q 'Non-2xx' <<< "$out"; then echo "refused, perhaps as no project is left to propose: $out" >&2; fi
  # What was not reached may be taken in another round.
  sql "update bench_thing b set taken = false from project_period p where p.project_id = b.id and p.state = 'P00' and p.to_on = '9999-12-31' and b.taken"
  awk '/Requests\/sec/ { print $2 }' <<< "$out"
}

# where clients: transactions a second of the same statements
plain() {
  sql "drop table if exists bench_rest"
  sql "create table bench_rest as select row_number() over () as n, id from bench_thing where not taken $([ "$1" = one ] && echo "and region_code = '$one'")"
  sql "create unique index on bench_rest (n)"
  sql "alter sequence bench_thing_taken restart"
  sed 's/from bench_thing where/from bench_rest where/' "$work/step.sql" > "$work/now.sql"
  # Its connections plan every statement anew, which takes some seconds with many of them; only what comes after is measured.
  pgbench -h 127.0.0.1 -p "$pg" -U guiju -n -M prepared -c "$2" -j 2 -T $((before + seconds)) -P 1 -f "$work/now.sql" "$database" 2> "$work/pgbench.err" > /dev/null || true
  awk -v from="$before" '$1 == "progress:" && $2 > from + 0.5 { sum += $4; n++ } END { if (n) print sum / n; exit !n }' "$work/pgbench.err" ||
    head -3 "$work/pgbench.err" >&2
  sql "update bench_thing b set taken = true from bench_rest r where r.id = b.id and r.n <= (select last_value from bench_thing_taken)"
}

median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
# A service that was just started compiles what it runs for a while.
for ((warm = 0; warm < ${WARM:-30}; warm += seconds)); do service spread 8 > /dev/null; done
plain spread 8 > /dev/null
for ((round = 0; round < rounds; round++)); do
  for clients in ${CLIENTS:-8 32}; do
    for where in ${PROJECTS:-spread one}; do
      echo "$(service $where $clients) $(plain $where $clients)" >> "$work/$where.$clients"
    done
  done
done
echo "| clients | projects of | the service, steps/s | pgbench, transactions/s | ratio |"
echo "|---|---|---|---|---|"
for clients in ${CLIENTS:-8 32}; do
  for where in ${PROJECTS:-spread one}; do
    echo "| $clients | $([ $where = one ] && echo "one region" || echo "all regions") | $(cut -d' ' -f1 "$work/$where.$clients" | median) |" \
      "$(cut -d' ' -f2 "$work/$where.$clients" | median) | $(awk '$2 > 0 { print $1 / $2 }' "$work/$where.$clients" | median) |"
  done
done
