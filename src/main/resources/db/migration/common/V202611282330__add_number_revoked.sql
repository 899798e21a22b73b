-- Whether the number of an edition was revoked in that time.
alter table standard_period add column number_revoked boolean default false not null;
