-- What is under way in a register says in which state it stands, beside the stages of projects; states have longer names.
alter table fact alter column stage set data type varchar(40);
alter table fact_count alter column stage set data type varchar(40);
alter table fact_count_delta alter column stage set data type varchar(40);
