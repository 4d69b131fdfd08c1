-- The net beneath the scope in the question. The serving role owns nothing; every request sets, in its transaction,
--   youju.all    'on' when the asker may see every row
--   youju.people an array literal of the person ids whose rows the asker may see
--   youju.actor  the id of the asker
-- With nothing set, no row of anybody is seen or written. A narrow scope reads; only who may see everything writes.
-- The policies are a net beneath omissions of ours: SQL that runs freely in the session could set these settings itself.

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

-- People see themselves and those below them.
create policy person_read on person for select
  using ((select youju_all()) or id = any ((select youju_people())::integer[]) or id = (select youju_actor()));

-- Lines, cells and targets are their seller's.
create policy line_read on line for select
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]));
create policy sales_cell_read on sales_cell for select
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]));
create policy target_read on target for select
  using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]));

-- A document is seen by whoever sees a line of it, a customer by the owner and by whoever sold to it.
create policy document_read on document for select
  using ((select youju_all()) or exists (select from line where line.document_id = document.id));
create policy customer_read on customer for select
  using (
    (select youju_all())
    or owner_id = any ((select youju_people())::integer[])
    or exists (select from sales_cell where sales_cell.customer_id = customer.id)
  );

-- Who signs in sees the own login and sessions.
create policy login_read on login for select using ((select youju_all()) or person_id = (select youju_actor()));
create policy session_read on session for select using ((select youju_all()) or person_id = (select youju_actor()));

-- Nouns, settings and the numbers of versions hold rows of nobody: everybody reads them.
create policy region_read on region for select using (true);
create policy series_read on series for select using (true);
create policy product_read on product for select using (true);
create policy channel_read on channel for select using (true);
create policy distributor_read on distributor for select using (true);
create policy setting_read on setting for select using (true);
create policy change_read on change for select using (true);

-- What one did oneself may be written down; who sees everything reads it.
create policy operation_log_own on operation_log for insert
  with check (person_id is not distinct from (select youju_actor()));

-- Everything else is for who may see everything: batches, set-up links, and every write.
do $$
declare
  name text;
begin
  foreach name in array array[
    'person', 'line', 'sales_cell', 'target', 'document', 'customer', 'login', 'session', 'setup_link', 'batch',
    'region', 'series', 'product', 'channel', 'distributor', 'setting', 'change', 'operation_log'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
  end loop;
end
$$;
