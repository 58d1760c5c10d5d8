#!/usr/bin/env bash
# Entente's databases, each owned by a role of its own. Runs once, when the volume is new.
set -euo pipefail

make() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

make statements "$STATEMENTS_PASSWORD"
make partnerships "$PARTNERSHIPS_PASSWORD"
make view "$VIEW_PASSWORD"
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname view \
  -c 'create extension if not exists unaccent' -c 'create extension if not exists pg_trgm'
