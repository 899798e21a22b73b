#!/usr/bin/env bash
# Imports many rows into the package with a heap of 1 GiB and says what it took. Usage:
#   bench/million-rows.sh [rows] [dataset: organizations | projects]
# Needs what `./mvnw package -DskipTests` makes. Prints one row of the table in bench/RESULTS-imports.md.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
dataset=${2:-organizations}
port=${PORT:-18190}
heap=${HEAP:-1g}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
api=http://127.0.0.1:$port/api/v1
export GUIJU_ADMIN_PASSWORD=${GUIJU_ADMIN_PASSWORD:-$(head -c 18 /dev/urandom | base64)}

case $dataset in
  organizations)
    awk -v n="$rows" 'BEGIN { print "nameZh,type,externalIds,effectiveOn"
      for (i = 1; i <= n; i++) printf "示例单位%d,ENTERPRISE,bench:%d,20%02d-01-01\n", i, i, i % 20 }' ;;
  projects)
    awk -v n="$rows" 'BEGIN { print "externalId,kind,titleZh,registeredOn,ics"
      for (i = 1; i <= n; i++) printf "bench:%d,GROUP,示例标准%d,20%02d-01-01,35.240\n", i, i, i % 20 }' ;;
  *) echo "no such dataset: $dataset" >&2; exit 2 ;;
esac > "$work/rows.csv"

"$java" "-Xmx$heap" "-Xlog:gc*:file=$work/gc.log" -jar target/guiju-h2/quarkus-run.jar \
  start --port "$port" --data "$work/data" > "$work/out.log" 2>&1 &
pid=$!
trap 'kill "$pid" 2> /dev/null; wait "$pid" 2> /dev/null; rm -rf "$work"' EXIT
until curl -sf "http://127.0.0.1:$port/q/health/ready" > /dev/null; do
  kill -0 "$pid" || { cat "$work/out.log" >&2; exit 1; }
  sleep 1
done

ask() { curl -sS -u "admin:$GUIJU_ADMIN_PASSWORD" "$@"; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }
began=$(date +%s)
id=$(ask -H 'Content-Type: text/csv' --data-binary "@$work/rows.csv" "$api/imports?dataset=$dataset" | field id)
[ -n "$id" ] || { echo "the import was not accepted" >&2; exit 1; }
job=$(ask "$api/imports/$id")
while [ "$(field status <<< "$job")" = RUNNING ]; do
  sleep 5
  job=$(ask "$api/imports/$id")
  [ -z "${VERBOSE:-}" ] || echo "$(($(date +%s) - began)) s: $(field processed <<< "$job")" >&2
done
took=$(($(date +%s) - began))
peak=$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
# The highest use of the heap right after a collection, and before one.
read -r after before < <(sed -n 's/.* \([0-9]*\)M->\([0-9]*\)M([0-9]*M).*/\1 \2/p' "$work/gc.log" |
  awk '{ if ($1 > b) b = $1; if ($2 > a) a = $2 } END { print a + 0, b + 0 }')
size=$(du -sm "$work/data" | cut -f1)
echo "| $dataset | $rows | $(field status <<< "$job") | $(field accepted <<< "$job") | $(field refused <<< "$job") |" \
  "$took s | $((rows / (took > 0 ? took : 1)))/s | $heap | $before MiB, $after MiB after a collection | $peak MiB | $size MiB |"
