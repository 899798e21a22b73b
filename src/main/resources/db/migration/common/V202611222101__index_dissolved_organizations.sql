create index ix_organization_period_dissolved on organization_period (dissolved_on);
