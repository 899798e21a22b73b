-- Parts of a figure by field read what entries say under one name, of all registers.
create index ix_entry_attribute_name on entry_attribute (name, entry_id);
