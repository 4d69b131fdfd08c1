-- Sums over all goods by customer, and of the ledger by year: most questions about customers do not ask what was bought, and
-- most of a report's tables are about whole years.

create table purchase_month (
  month           date not null,
  customer_id     integer not null,
  seller_id       integer,
  region_id       integer,
  channel_id      integer,
  distributor_id  integer,
  line_count      integer not null,
  costed_count    integer not null,
  quantity        numeric(20, 6) not null,
  amount          numeric(20, 6) not null,
  costed_amount   numeric(20, 6) not null,
  cost            numeric(20, 6) not null,
  returned_amount numeric(20, 6) not null,
  counted_amount  numeric(20, 6) not null,
  listed_amount   numeric(20, 6) not null,
  list_amount     numeric(20, 6) not null,
  first_day       date,
  last_day        date,
  constraint purchase_month_key unique nulls not distinct
    (month, customer_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);
create index purchase_month_customer on purchase_month (customer_id);

create table purchase_year (
  year            date not null,
  customer_id     integer not null,
  seller_id       integer,
  region_id       integer,
  channel_id      integer,
  distributor_id  integer,
  line_count      integer not null,
  costed_count    integer not null,
  quantity        numeric(20, 6) not null,
  amount          numeric(20, 6) not null,
  costed_amount   numeric(20, 6) not null,
  cost            numeric(20, 6) not null,
  returned_amount numeric(20, 6) not null,
  counted_amount  numeric(20, 6) not null,
  listed_amount   numeric(20, 6) not null,
  list_amount     numeric(20, 6) not null,
  first_day       date,
  last_day        date,
  constraint purchase_year_key unique nulls not distinct
    (year, customer_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);
create index purchase_year_customer on purchase_year (customer_id);

create table sales_year (
  year            date not null,
  series_id       integer,
  seller_id       integer,
  region_id       integer,
  channel_id      integer,
  distributor_id  integer,
  line_count      integer not null,
  costed_count    integer not null,
  quantity        numeric(20, 6) not null,
  amount          numeric(20, 6) not null,
  costed_amount   numeric(20, 6) not null,
  cost            numeric(20, 6) not null,
  returned_amount numeric(20, 6) not null,
  counted_amount  numeric(20, 6) not null,
  listed_amount   numeric(20, 6) not null,
  list_amount     numeric(20, 6) not null,
  first_day       date,
  last_day        date,
  constraint sales_year_key unique nulls not distinct (year, series_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);

-- Older ledgers get their sums now, in the order of time; afterwards every change keeps them.
insert into purchase_month
select
  month, customer_id, seller_id, region_id, channel_id, distributor_id,
  sum(line_count), sum(costed_count), sum(quantity), sum(amount), sum(costed_amount), sum(cost),
  sum(returned_amount), sum(counted_amount), sum(listed_amount), sum(list_amount), min(first_day), max(last_day)
from sales_cell
group by month, customer_id, seller_id, region_id, channel_id, distributor_id
order by month, customer_id;

insert into purchase_year
select
  year, customer_id, seller_id, region_id, channel_id, distributor_id,
  sum(line_count), sum(costed_count), sum(quantity), sum(amount), sum(costed_amount), sum(cost),
  sum(returned_amount), sum(counted_amount), sum(listed_amount), sum(list_amount), min(first_day), max(last_day)
from customer_year
group by year, customer_id, seller_id, region_id, channel_id, distributor_id
order by year, customer_id;

insert into sales_year
select
  date_trunc('year', month)::date, series_id, seller_id, region_id, channel_id, distributor_id,
  sum(line_count), sum(costed_count), sum(quantity), sum(amount), sum(costed_amount), sum(cost),
  sum(returned_amount), sum(counted_amount), sum(listed_amount), sum(list_amount), min(first_day), max(last_day)
from sales_month
group by 1, series_id, seller_id, region_id, channel_id, distributor_id
order by 1;

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
