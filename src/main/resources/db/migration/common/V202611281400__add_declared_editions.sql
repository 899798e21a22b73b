-- When a declaration first made a number public, the declarer's own or not, whatever was public of its family before.
alter table declaration_standard add column number_public_on date;
