#!/usr/bin/env bash
# How reading scales: the same questions to databases of different size, in turn. Usage:
#   bench/reads.sh PORT DATABASE...          the smallest first; PORT is that of PostgreSQL, see cluster.sh
# One service for each database; one of them is asked at a time. Prints for each question the median time of an answer with one
# client (the median of the rounds' medians), and how many times that of the smallest database it is; then answers a second with
# each number of CLIENTS, and the ratios of progress to a project by id and to a constant answer of the same server; of progress also
# where the client has the last answer and asks whether it changed (If-None-Match, answered 304).
# Needs wrk, psql and what `./mvnw package -DskipTests` makes. ROUNDS (5), SECONDS_EACH (2), CLIENTS ("16 64"), IDS (5000: so many
# projects are read by id; where they are more than the first rounds reach, these read from the disk), QUESTIONS (all).
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/find-jdk.sh
find_jdk
pg=$1
shift
databases=("$@")
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-2}
read -ra clients <<< "${CLIENTS:-16 64}"
first=${PORT:-18210}
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2> /dev/null; wait 2> /dev/null; rm -rf "$work"' EXIT

sql() { psql -h 127.0.0.1 -p "$pg" -U guiju -d "$1" -qtAc "$2"; }
export GUIJU_DB_USER=guiju GUIJU_ADMIN_PASSWORD=${GUIJU_ADMIN_PASSWORD:-bench-pass-123} QUARKUS_LOG_LEVEL=WARN

for i in "${!databases[@]}"; do
  database=${databases[$i]}
  GUIJU_DB_URL="jdbc:postgresql://127.0.0.1:$pg/$database?reWriteBatchedInserts=true" "$JAVA_HOME/bin/java" -Xmx1g \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "${APP:-target/guiju-postgresql}/quarkus-run.jar" \
    start --port $((first + i)) > "$work/$database.log" 2>&1 &
  pids+=($!)
  # Ids spread over the whole database.
  sql "$database" "select project_id from project_external tablesample system ($(sql "$database" \
    "select least(100, greatest(0.01, 100.0 * 20000 / greatest(reltuples, 1))) from pg_class where relname = 'project_external'")) limit ${IDS:-5000}" |
    shuf > "$work/$database.ids"
  cat > "$work/$database.lua" <<LUA
local ids = {}
for line in io.lines("$work/$database.ids") do ids[#ids + 1] = line end
math.randomseed(os.time())
request = function() return wrk.format("GET", "/api/v1/projects/" .. ids[math.random(#ids)]) end
LUA
done
# The nation's document on a day that hardly was asked for before, so that it is counted anew.
cat > "$work/anew.lua" <<LUA
math.randomseed(os.time())
request = function()
  return wrk.format("GET", "/api/v1/programmes/CN-2021/progress?asOf=" .. os.date("!%Y-%m-%d", 1635724800 + 86400 * math.random(0, 1500)))
end
LUA
for i in "${!databases[@]}"; do
  until curl -sf -o /dev/null "http://127.0.0.1:$((first + i))/q/health/ready"; do
    kill -0 "${pids[$i]}" || { cat "$work/${databases[$i]}.log" >&2; exit 1; }
    sleep 1
  done
done

# Words as a URL has them.
words() { printf '%s' "$*" | od -An -v -tx1 | tr -d '\n' | tr ' ' %; }
read -ra names <<< "$(tr '\n' ' ' <<< "${QUESTIONS:-progress progress-anew target evidence evidence-rare project list list-region list-county list-count list-facets statistics
  search-frequent search-some search-rare search-few search-three search-one search-latin search-region search-organizations search-both title
  sort-nature sort-titleEn sort-committee sort-standards sort-procedure work-items
  work-items-organization work-items-title deadlines deadlines-overdue}")"
organization=$(sql "${databases[0]}" "select responsible_id from project_period where responsible_id is not null order by project_id limit 1")
declare -A path=(
  [progress]='/api/v1/programmes/XIAMEN-2022/progress?asOf=2025-12-31'
  [progress-anew]=lua
  [target]='/api/v1/programmes/CN-2021/targets/N2/progress?asOf=2025-12-31'
  [evidence]='/api/v1/programmes/SHANDONG-2022/targets/SD3/evidence?asOf=2025-12-31'
  # Of a kind of which the province has few among all others.
  [evidence-rare]='/api/v1/programmes/SHANDONG-2022/targets/SD2/evidence?asOf=2025-12-31'
  [project]=lua
  [list]='/api/v1/projects?kind=NATIONAL'
  [list-region]='/api/v1/projects?kind=ENTERPRISE&region=370000'
  [list-county]='/api/v1/projects?region=350211'
  [list-count]='/api/v1/projects?kind=ENTERPRISE&region=370000&count=exact'
  [list-facets]='/api/v1/projects?region=370000&facets=kind,state'
  [statistics]='/api/v1/statistics?measure=STANDARD_PUBLISHED&region=370000&groupBy=kind,year'
  # A word of one title in ten, one of three in a hundred, one of one in five hundred, two and three of which hardly a title has
  # all, one of a single title, and one of common pairs of letters.
  [search-frequent]="/api/v1/projects?q=$(words 电动汽车)"
  [search-some]="/api/v1/projects?q=$(words 水泥)"
  [search-rare]="/api/v1/projects?q=$(words 竹编工艺品)"
  [search-few]="/api/v1/projects?q=$(words 古建筑 风险管理)"
  [search-three]="/api/v1/projects?q=$(words 技术规范 有限公司 竹编)"
  [search-one]="/api/v1/projects?q=P31415"
  [search-latin]='/api/v1/projects?q=transport'
  [title]="/api/v1/projects?titleZh=$(words 电动汽车)"
  [search-region]="/api/v1/projects?region=370000&q=$(words 量子通信)"
  # Words of the names of organizations, and one of these with one of a title.
  [search-organizations]="/api/v1/organizations?q=$(words 航空研究院)"
  [search-both]="/api/v1/projects?q=$(words 船舶协会 石墨烯)"
  [sort-nature]='/api/v1/projects?sort=nature'
  [sort-titleEn]='/api/v1/projects?sort=titleEn'
  [sort-committee]='/api/v1/projects?sort=-committee'
  [sort-standards]='/api/v1/standards?sort=nature'
  [sort-procedure]='/api/v1/projects?sort=procedure'
  # What waits: all of it, for one organization, and by a part of a title; and what runs out.
  [work-items]='/api/v1/work-items'
  [work-items-organization]="/api/v1/work-items?organization=$organization"
  [work-items-title]="/api/v1/work-items?titleZh=$(words 古建筑)"
  [deadlines]='/api/v1/deadlines'
  [deadlines-overdue]='/api/v1/deadlines?status=OVERDUE'
  # The same progress, asked by who has the last answer: whether anything changed since.
  [unchanged]='/api/v1/programmes/XIAMEN-2022/progress?asOf=2025-12-31'
  [constant]='/problems/not-found'
)

tag() { curl -s -D - -o /dev/null -H 'Accept-Language: en' "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'; }

# question database-index connections: "median-in-µs answers-a-second"
ask() {
  local url="http://127.0.0.1:$((first + $2))" script=()
  if [ "$1" = progress-anew ]; then
    script=(-s "$work/anew.lua")
  elif [ "${path[$1]}" = lua ]; then
    script=(-s "$work/${databases[$2]}.lua")
  else
    url+=${path[$1]}
  fi
  if [ "$1" = unchanged ]; then script=(-H "If-None-Match: $(tag "$url")"); fi
  wrk -t1 -c"$3" -d"${seconds}s" --latency "${script[@]}" -H 'Accept-Language: en' "$url" | awk '
    $1 == "50%" { t = $2; u = t; sub(/[0-9.]+/, "", u); sub(/[a-z]+/, "", t); m = u == "us" ? t : u == "ms" ? t * 1e3 : t * 1e6 }
    /Non-2xx/ { bad = 1 } /Requests\/sec/ { r = $2 } END { if (bad) { print "bad bad" } else { print m, r } }'
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

asked=()
for name in "${names[@]}"; do
  status=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$first${path[$name]/lua//api/v1/projects}")
  if [ "$status" = 200 ]; then asked+=("$name"); else echo "left out: $name answers $status" >&2; fi
done
for name in "${asked[@]}" unchanged constant; do for i in "${!databases[@]}"; do ask "$name" "$i" "${clients[0]}" > /dev/null; done; done
for ((round = 0; round < rounds; round++)); do
  for name in "${asked[@]}"; do
    for i in "${!databases[@]}"; do ask "$name" "$i" 1 | cut -d' ' -f1 >> "$work/$name.$i.time"; done
  done
  for name in progress unchanged project constant; do
    for i in "${!databases[@]}"; do
      for c in "${clients[@]}"; do ask "$name" "$i" "$c" | cut -d' ' -f2 >> "$work/$name.$i.$c.rate"; done
    done
  done
done

echo "| question | $(printf '%s, µs | ' "${databases[@]}")$(printf '%s : first | ' "${databases[@]:1}")"
echo "|---|$(printf -- '---|%.0s' "${databases[@]}" "${databases[@]:1}")"
for name in "${asked[@]}"; do
  row="| $name |"
  ratios=""
  base=$(median < "$work/$name.0.time")
  for i in "${!databases[@]}"; do
    value=$(median < "$work/$name.$i.time")
    row+=" $value |"
    [ "$i" = 0 ] || ratios+=" $(paste "$work/$name.$i.time" "$work/$name.0.time" | awk '$2 > 0 { print $1 / $2 }' | median) |"
  done
  echo "$row$ratios"
done
echo
echo "| clients | register | progress/s | unchanged progress/s | project by id/s | constant/s | progress : project | progress : constant | unchanged : constant |"
echo "|---|---|---|---|---|---|---|---|---|"
for c in "${clients[@]}"; do
  for i in "${!databases[@]}"; do
    rate() { cat "$work/$1.$i.$c.rate"; }
    ratio() { paste <(rate "$1") <(rate "$2") | awk '$2 > 0 { print $1 / $2 }' | median; }
    echo "| $c | ${databases[$i]} | $(rate progress | median) | $(rate unchanged | median) | $(rate project | median) | $(rate constant | median) |" \
      "$(ratio progress project) | $(ratio progress constant) | $(ratio unchanged constant) |"
  done
done
