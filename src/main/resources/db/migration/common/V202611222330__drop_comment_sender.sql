-- Senders of comments are counted in submission_count, where all senders are.
drop table comment_sender;
