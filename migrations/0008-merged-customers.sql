-- Customers that are the same as others. What the files said stays; whose the rows are follows from the merges that stand.

alter table change drop constraint change_kind_check;
alter table change
  add constraint change_kind_check check (kind in ('import', 'undo', 'people', 'settings', 'close', 'merge'));

create table merged_customer (
  customer_id  integer not null,
  into_id      integer not null,
  from_version integer not null references change,
  to_version   integer references change,
  primary key (customer_id, from_version),
  check (customer_id <> into_id)
);
create unique index merged_customer_now on merged_customer (customer_id) where to_version is null;

-- Pairs of close names that somebody looked at and told apart. It bears no figure, so it has no versions.
create table distinct_customers (
  low_id  integer not null,
  high_id integer not null,
  said_by integer,
  said_at timestamptz not null default now(),
  primary key (low_id, high_id),
  check (low_id < high_id)
);

-- Whom the file named, where a merge made another customer of it.
alter table line add column named_customer_id integer;
alter table receipt add column named_customer_id integer;
alter table receivable add column named_customer_id integer;
alter table contact add column named_customer_id integer;
alter table satisfaction_score add column named_customer_id integer;
alter table service_issue add column named_customer_id integer;
alter table prospect add column named_customer_id integer;
alter table target add column named_customer_id integer;

-- Which record a row is depends on whom the file named: both customers of a merge may have a score of the same day.
drop index receivable_now;
create unique index receivable_now on receivable (date, customer_id, named_customer_id, document, due_on)
  nulls not distinct where to_version is null;
drop index contact_now;
create unique index contact_now on contact (date, customer_id, named_customer_id, person_id, kind, note)
  nulls not distinct where to_version is null;
drop index satisfaction_score_now;
create unique index satisfaction_score_now on satisfaction_score (date, customer_id, named_customer_id)
  nulls not distinct where to_version is null;
drop index target_now;
create unique index target_now on target (
  year, month, metric, level, region_id, series_id, seller_id, channel_id, distributor_id, customer_id, named_customer_id
) nulls not distinct where to_version is null;

grant select, insert, update, delete on merged_customer, distinct_customers to youju_serving;
do $$
declare
  name text;
begin
  foreach name in array array['merged_customer', 'distinct_customers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
  end loop;
end
$$;
-- Numbers of customers alone: whose they are, the customers themselves tell to whoever may see them.
create policy merged_customer_read on merged_customer for select using (true);
