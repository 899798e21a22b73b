-- What a draw drew and that was public no more after it was drawn, whether it is so still, and when that was recorded last;
-- derived from the ledger; a rebuild fills it for what was recorded before.
create table draw_gone (
  draw_id uuid not null,
  declaration_id uuid not null,
  gone boolean not null,
  updated_at timestamp(6) with time zone not null,
  constraint pk_draw_gone primary key (draw_id, declaration_id)
);
create index ix_draw_gone_updated on draw_gone (draw_id, updated_at);
