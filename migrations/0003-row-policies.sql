-- The net beneath the scope in the question. The serving role owns nothing; every request sets, in its transaction,
--   youju.all    'on' when the asker may see every row
--   youju.people an array literal of the person ids whose rows the asker may see
--   youju.actor  the id of the asker
-- With nothing set, no row of anybody is seen or written.

create function youju_all() returns boolean language sql stable as
  $$ select coalesce(current_setting('youju.all', true), '') = 'on' $$;
create function youju_people() returns integer[] language sql stable as
  $$ select coalesce(nullif(current_setting('youju.people', true), '')::integer[], '{}') $$;
create function youju_actor() returns integer language sql stable as
  $$ select nullif(current_setting('youju.actor', true), '')::integer $$;

grant usage on schema public to youju_serving;
grant select, insert, update, delete on all tables in schema public to youju_serving;
grant usage on all sequences in schema public to youju_serving;
revoke update, delete on operation_log, change from youju_serving;

alter table person enable row level security;
create policy person_rows on person
  using ((select youju_all()) or id = any ((select youju_people())::integer[]) or id = (select youju_actor()))
  with check ((select youju_all()));

alter table login enable row level security;
create policy login_rows on login
  using ((select youju_all()) or person_id = (select youju_actor()));

alter table session enable row level security;
create policy session_rows on session
  using ((select youju_all()) or person_id = (select youju_actor()));

alter table setup_link enable row level security;
create policy setup_link_rows on setup_link using ((select youju_all()));

alter table operation_log enable row level security;
create policy operation_log_read on operation_log for select using ((select youju_all()));
create policy operation_log_write on operation_log for insert with check (true);

alter table batch enable row level security;
create policy batch_rows on batch using ((select youju_all()));

alter table line enable row level security;
create policy line_rows on line
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]))
  with check ((select youju_all()));

alter table sales_cell enable row level security;
create policy sales_cell_rows on sales_cell
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]))
  with check ((select youju_all()));

alter table document enable row level security;
create policy document_rows on document
  using ((select youju_all()) or exists (select from line where line.document_id = document.id))
  with check ((select youju_all()));

alter table customer enable row level security;
create policy customer_rows on customer
  using (
    (select youju_all())
    or owner_id = any ((select youju_people())::integer[])
    or exists (select from sales_cell where sales_cell.customer_id = customer.id)
  )
  with check ((select youju_all()));

alter table target enable row level security;
create policy target_rows on target
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]))
  with check ((select youju_all()));

alter table person force row level security;
alter table login force row level security;
alter table session force row level security;
alter table setup_link force row level security;
alter table operation_log force row level security;
alter table batch force row level security;
alter table line force row level security;
alter table sales_cell force row level security;
alter table document force row level security;
alter table customer force row level security;
alter table target force row level security;
