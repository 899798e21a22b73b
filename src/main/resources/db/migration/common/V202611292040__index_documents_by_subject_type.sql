-- Documents about things of a type are read in the order of the list.
create index ix_document_about_type on document (about_type, created_at, document_id);
