-- Scopes are looked for by neighbouring characters, as titles are.
create index ix_project_scope_grams on project_scope using gin (search_grams(scope));
