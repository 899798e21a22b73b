#!/usr/bin/env bash
# From the start of the process to the first answer, with the JDK's AOT cache and without, and the memory that is resident. Usage:
#   bench/starts.sh [h2 | postgresql]
# In turn, ROUNDS (7) times each; medians and their ratio. The AOT cache is made first, by a start that is trained with some
# reading. For postgresql set GUIJU_DB_URL and GUIJU_DB_USER. Needs what `./mvnw package -DskipTests` makes.
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/find-jdk.sh
find_jdk
kind=${1:-h2}
rounds=${ROUNDS:-7} port=${PORT:-18230}
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2> /dev/null; wait 2> /dev/null; rm -rf "$work"' EXIT
export GUIJU_ADMIN_PASSWORD=${GUIJU_ADMIN_PASSWORD:-bench-pass-123}
api=http://127.0.0.1:$port/api/v1
now() { date +%s%3N; }

# JVM options...: sets pid and took (milliseconds to the first answer)
start() {
  local began
  began=$(now)
  "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@" \
    -jar "target/guiju-$kind/quarkus-run.jar" start --port "$port" --data "$work/data" > "$work/out.log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "$api/programmes/CN-2021/progress"; do
    kill -0 "$pid" 2> /dev/null || { cat "$work/out.log" >&2; exit 1; }
    sleep 0.02
  done
  took=$(($(now) - began))
}
stop() { kill "$pid"; wait "$pid" 2> /dev/null || true; pid=; }
resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"; }
read_some() { for path in projects standards organizations programmes regions statistics?measure=STANDARD_PUBLISHED; do curl -s -o /dev/null "$api/$path"; done; }
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

start # the tables are made
stop
start -XX:AOTCacheOutput="$work/guiju.aot"
read_some
stop
[ -s "$work/guiju.aot" ] || { echo "no AOT cache was made" >&2; exit 1; }
for ((round = 0; round < rounds; round++)); do
  start
  echo "$took" >> "$work/plain"
  resident >> "$work/idle"; echo >> "$work/idle"
  stop
  start -XX:AOTCache="$work/guiju.aot"
  echo "$took" >> "$work/aot"
  resident >> "$work/idle.aot"; echo >> "$work/idle.aot"
  wrk -t1 -c16 -d3s "$api/projects" > /dev/null
  wrk -t1 -c16 -d3s "$api/programmes/XIAMEN-2022/progress" > /dev/null
  resident >> "$work/load.aot"; echo >> "$work/load.aot"
  stop
done
echo "| package | first answer, ms | with AOT cache, ms | ratio | resident idle, MiB | with AOT cache | after load |"
echo "|---|---|---|---|---|---|---|"
echo "| $kind | $(median < "$work/plain") | $(median < "$work/aot") | $(paste "$work/aot" "$work/plain" | awk '{ print $1 / $2 }' | median) |" \
  "$(median < "$work/idle") | $(median < "$work/idle.aot") | $(median < "$work/load.aot") |"
