-- Sums over all goods by customer, and of the ledger by year: most questions about customers do not ask what was bought, and
-- most of a report's tables are about whole years. All sums count their lines of positive amount as well, which are what shows
-- that something was bought.

alter table sales_cell add column order_line_count integer not null default 0;
alter table sales_month add column order_line_count integer not null default 0;
alter table customer_year add column order_line_count integer not null default 0;

create table purchase_month (
  month            date not null,
  customer_id      integer not null,
  seller_id        integer,
  region_id        integer,
  channel_id       integer,
  distributor_id   integer,
  line_count       integer not null,
  order_line_count integer not null,
  costed_count     integer not null,
  quantity         numeric(20, 6) not null,
  amount           numeric(20, 6) not null,
  costed_amount    numeric(20, 6) not null,
  cost             numeric(20, 6) not null,
  returned_amount  numeric(20, 6) not null,
  counted_amount   numeric(20, 6) not null,
  listed_amount    numeric(20, 6) not null,
  list_amount      numeric(20, 6) not null,
  first_day        date,
  last_day         date,
  constraint purchase_month_key unique nulls not distinct
    (month, customer_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);
create index purchase_month_customer on purchase_month (customer_id);

create table purchase_year (
  year             date not null,
  customer_id      integer not null,
  seller_id        integer,
  region_id        integer,
  channel_id       integer,
  distributor_id   integer,
  line_count       integer not null,
  order_line_count integer not null,
  costed_count     integer not null,
  quantity         numeric(20, 6) not null,
  amount           numeric(20, 6) not null,
  costed_amount    numeric(20, 6) not null,
  cost             numeric(20, 6) not null,
  returned_amount  numeric(20, 6) not null,
  counted_amount   numeric(20, 6) not null,
  listed_amount    numeric(20, 6) not null,
  list_amount      numeric(20, 6) not null,
  first_day        date,
  last_day         date,
  constraint purchase_year_key unique nulls not distinct
    (year, customer_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);
create index purchase_year_customer on purchase_year (customer_id);

create table sales_year (
  year             date not null,
  series_id        integer,
  seller_id        integer,
  region_id        integer,
  channel_id       integer,
  distributor_id   integer,
  line_count       integer not null,
  order_line_count integer not null,
  costed_count     integer not null,
  quantity         numeric(20, 6) not null,
  amount           numeric(20, 6) not null,
  costed_amount    numeric(20, 6) not null,
  cost             numeric(20, 6) not null,
  returned_amount  numeric(20, 6) not null,
  counted_amount   numeric(20, 6) not null,
  listed_amount    numeric(20, 6) not null,
  list_amount      numeric(20, 6) not null,
  first_day        date,
  last_day         date,
  constraint sales_year_key unique nulls not distinct (year, series_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);

-- Older ledgers get their sums now, in the order of time; afterwards every change keeps them.
truncate sales_cell, sales_month, customer_year;
insert into sales_cell (
  month, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
  line_count, costed_count, order_line_count, quantity, amount, costed_amount, cost,
  returned_amount, counted_amount, listed_amount, list_amount, first_day, last_day
)
select
  date_trunc('month', date::timestamp)::date,
  customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
  count(*),
  count(cost),
  count(*) filter (where amount > 0),
  coalesce(sum(quantity), 0),
  sum(amount),
  coalesce(sum(amount) filter (where cost is not null), 0),
  coalesce(sum(cost), 0),
  coalesce(sum(amount) filter (where amount < 0), 0),
  coalesce(sum(amount) filter (where quantity is not null), 0),
  coalesce(sum(amount) filter (where list_amount is not null), 0),
  coalesce(sum(list_amount), 0),
  min(date) filter (where amount > 0),
  max(date) filter (where amount > 0)
from line
where to_version is null
group by 1, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id
order by 1, customer_id;

do $$
declare
  sums constant text := 'line_count, costed_count, order_line_count, quantity, amount, costed_amount, cost, '
    'returned_amount, counted_amount, listed_amount, list_amount';
  added constant text := (select string_agg(format('sum(%s)', name), ', ') from unnest(string_to_array(sums, ', ')) as name);
  circumstances constant text := 'seller_id, region_id, channel_id, distributor_id';
  grain record;
begin
  for grain in
    select *
    from (values
      ('sales_month', 'month', 'series_id, '), ('purchase_month', 'month', 'customer_id, '),
      ('sales_year', 'year', 'series_id, '), ('purchase_year', 'year', 'customer_id, '),
      ('customer_year', 'year', 'customer_id, series_id, ')
    ) as each (name, span, keys)
  loop
    execute format(
      'insert into %I (%s, %s, %s, first_day, last_day)
       select date_trunc(%L, month::timestamp)::date, %s, %s, min(first_day), max(last_day)
       from sales_cell group by 1, %s order by 1',
      grain.name, grain.span, grain.keys || circumstances, sums,
      grain.span, grain.keys || circumstances, added,
      grain.keys || circumstances
    );
  end loop;
end
$$;

alter table sales_cell alter column order_line_count drop default;
alter table sales_month alter column order_line_count drop default;
alter table customer_year alter column order_line_count drop default;

do $$
declare
  name text;
begin
  foreach name in array array['purchase_month', 'purchase_year', 'sales_year'] loop
    execute format('grant select, insert, update, delete on %I to youju_serving', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy %I on %I using ((select youju_all())) with check ((select youju_all()))', name || '_all', name
    );
    execute format(
      'create policy %I on %I for select using ((select youju_all()) or seller_id = any ((select youju_people())::integer[]))',
      name || '_read', name
    );
  end loop;
end
$$;
