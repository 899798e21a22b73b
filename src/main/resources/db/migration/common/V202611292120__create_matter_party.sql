-- Organizations whose whereabouts matters that count are counted by; derived from the ledger.
create table matter_party (
  matter_id uuid not null,
  organization_id uuid not null,
  constraint pk_matter_party primary key (matter_id, organization_id)
);
create index ix_matter_party_organization on matter_party (organization_id);
