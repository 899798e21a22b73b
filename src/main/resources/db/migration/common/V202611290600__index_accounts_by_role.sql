-- Whose turn it is after a step: accounts by their roles, and by the organizations they are bound to.
create index ix_account_role_role on account_role (role, account_id);
create index ix_account_organization on account (organization_id);
