#!/usr/bin/env bash
# A PostgreSQL of its own for the benches, on the loopback interface, with the machine's own programs (Debian: postgresql).
#   bench/cluster.sh start FOLDER [PORT]     makes it where it is not there yet; prints the port
#   bench/cluster.sh stop FOLDER
# Settings are those of a small production server: it syncs to disk, and has a quarter of 16 GiB as buffers.
set -euo pipefail
folder=$2
port=${3:-15432}
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "no PostgreSQL programs found; install postgresql" >&2; exit 1; }

# It refuses to run as root.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case $1 in
  start)
    if [ ! -f "$folder/PG_VERSION" ]; then
      mkdir -p "$folder"
      [ "$(id -u)" != 0 ] || chown postgres "$folder"
      as "$bin/initdb" -D "$folder" -U guiju -A trust -E UTF8 --locale=C.UTF-8 > /dev/null
      as tee -a "$folder/postgresql.conf" > /dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
shared_buffers = 4GB
effective_cache_size = 12GB
maintenance_work_mem = 1GB
work_mem = 32MB
max_wal_size = 8GB
checkpoint_timeout = 30min
wal_level = minimal
max_wal_senders = 0
random_page_cost = 1.1
max_connections = 100
CONF
    fi
    as "$bin/pg_ctl" -D "$folder" -l "$folder/server.log" -w start > /dev/null
    echo "$port"
    ;;
  stop) as "$bin/pg_ctl" -D "$folder" -w -m fast stop > /dev/null ;;
  *) echo "start or stop" >&2; exit 2 ;;
esac
