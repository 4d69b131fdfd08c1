-- What a line says beyond its amount, and coarser sums beside the monthly cells.

-- A line that several sellers share stands once for each, with amounts that add up to the line: `part` tells them apart,
-- `credit` is the seller's fraction. Other lines have part 0 and no credit.
alter table line
  add column part smallint not null default 0,
  add column credit numeric(9, 8),
  -- At list price; null where no list price is known.
  add column list_amount numeric(20, 6),
  -- For a return, the day of the sale that is returned, where the file says so.
  add column sold_on date,
  drop constraint line_pkey,
  add primary key (document_id, line_number, part);

alter table sales_cell
  -- Sum of the negative amounts, as a negative number.
  add column returned_amount numeric(20, 6) not null default 0,
  -- Amounts of the lines that have a quantity, and of those that have a list price; and what those would be at list price.
  add column counted_amount numeric(20, 6) not null default 0,
  add column listed_amount numeric(20, 6) not null default 0,
  add column list_amount numeric(20, 6) not null default 0,
  -- First and last day with a line of positive amount; null where there is none. They differ where orders fall on two days.
  add column first_day date,
  add column last_day date;

-- A change rewrites the rows of the combinations that it touches. With room in the page a row stays where its indexes find
-- it; without, each of them grows too, and a change costs several times as much.
alter table sales_cell set (fillfactor = 85);

-- Sums by month without customer and product.
create table sales_month (
  month           date not null,
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
  constraint sales_month_key unique nulls not distinct (month, series_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);

-- Sums by year without product: who bought what for how much, when first and when last.
create table customer_year (
  year            date not null,
  customer_id     integer not null,
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
  constraint customer_year_key unique nulls not distinct
    (year, customer_id, series_id, seller_id, region_id, channel_id, distributor_id)
) with (fillfactor = 85);
create index customer_year_customer on customer_year (customer_id);

-- Older ledgers get their sums now, in the order of time; afterwards every change keeps them.
truncate sales_cell;
insert into sales_cell (
  month, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
  line_count, costed_count, quantity, amount, costed_amount, cost, returned_amount, counted_amount, first_day, last_day
)
select
  date_trunc('month', date)::date, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
  count(*),
  count(cost),
  coalesce(sum(quantity), 0),
  sum(amount),
  coalesce(sum(amount) filter (where cost is not null), 0),
  coalesce(sum(cost), 0),
  coalesce(sum(amount) filter (where amount < 0), 0),
  coalesce(sum(amount) filter (where quantity is not null), 0),
  min(date) filter (where amount > 0),
  max(date) filter (where amount > 0)
from line
where to_version is null
group by 1, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id
order by 1, customer_id;

insert into sales_month
select
  month, series_id, seller_id, region_id, channel_id, distributor_id,
  sum(line_count), sum(costed_count), sum(quantity), sum(amount), sum(costed_amount), sum(cost),
  sum(returned_amount), sum(counted_amount), sum(listed_amount), sum(list_amount), min(first_day), max(last_day)
from sales_cell
group by month, series_id, seller_id, region_id, channel_id, distributor_id
order by month;

insert into customer_year
select
  date_trunc('year', month)::date, customer_id, series_id, seller_id, region_id, channel_id, distributor_id,
  sum(line_count), sum(costed_count), sum(quantity), sum(amount), sum(costed_amount), sum(cost),
  sum(returned_amount), sum(counted_amount), sum(listed_amount), sum(list_amount), min(first_day), max(last_day)
from sales_cell
group by 1, customer_id, series_id, seller_id, region_id, channel_id, distributor_id
order by 1, customer_id;

grant select, insert, update, delete on sales_month, customer_year to youju_serving;
do $$
declare
  name text;
begin
  foreach name in array array['sales_month', 'customer_year'] loop
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

-- They read settings of the session, which parallel workers share. Unless it says so, no query under a row policy may have any.
alter function youju_all() parallel safe;
alter function youju_people() parallel safe;
alter function youju_actor() parallel safe;
