-- With whom declarers made their standards together, as their declarations last said publicly; derived from the ledger.
create table declaration_joint (
  declaration_id uuid not null,
  family_key varchar(300) not null,
  partner_id uuid not null,
  organization_id uuid not null,
  name varchar(1000),
  partner_key varchar(300),
  constraint pk_declaration_joint primary key (declaration_id, family_key, partner_id)
);
create index ix_declaration_joint_family on declaration_joint (organization_id, family_key);
create index ix_declaration_joint_partner on declaration_joint (partner_id, organization_id);
