// The records beside the ledger, as many as a region of this size has. They come after the cells: who is new is read there.

import type pg from 'pg';
import { dealt, drawn } from './random.ts';
import { shape } from './shape.ts';

export async function writeRecords(client: pg.Client): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

const day = (seed: number, of: string) => `date '2024-01-01' + ${dealt(731, seed, of)}`;

const events = `
  insert into event (id, code, name, kind, date, region_id, person_id, reached, attendees, planned_cost, from_version)
  select
    n, 'E' || n, '活动' || n, case when n % 3 = 0 then 'exhibition' else 'promotion' end,
    date '2024-01-15' + n * 19, 1 + n % 5, 1 + n % ${shape.sellers}, 20 + n, 15 + n, 50000, 1
  from generate_series(1, 36) as n`;

const prospects = `
  insert into prospect (code, name, date, stage, region_id, event_id, customer_id, seller_id, from_version)
  select 'Q' || customer_id, '潜客' || customer_id, event.date, 'converted', event.region_id, event.id, customer_id, seller_id, 1
  from (
    select customer_id, min(seller_id) as seller_id, min(first_day) as first_day
    from customer_year
    group by customer_id
    having min(first_day) >= '2024-02-20'
  ) as newcomer
  join lateral (
    select event.id, event.date, event.region_id from event where event.date < first_day order by event.date desc limit 1
  ) as event on ${drawn(41, 'customer_id')} < 0.5
  union all
  select 'Q0' || n, '潜客' || n, ${day(42, 'n')}, 'reached', 1 + n % 5, 1 + n % 36, null, 1 + n % ${shape.sellers}, 1
  from generate_series(1, 600) as n`;

const expenses = `
  insert into expense (number, date, kind, amount, event_id, region_id, person_id, from_version)
  select
    'F' || n, ${day(43, 'n')}, kind, round((2000 + 60000 * ${drawn(44, 'n')})::numeric, 2),
    case when kind in ('promotion', 'exhibition') then 1 + n % 36 end, 1 + n % 5, 1 + n % ${shape.sellers}, 1
  from generate_series(1, 4000) as n
  cross join lateral (
    select (array['travel', 'promotion', 'exhibition', 'entertainment', 'salary', 'other'])[1 + n % 6] as kind
  ) as chosen`;

const contacts = `
  insert into contact (date, customer_id, person_id, kind, note, from_version)
  select
    ${day(45, 'n')}, 1 + ${dealt(shape.customers, 46, 'n')}, 1 + n % ${shape.sellers},
    (array['senior_visit', 'business_call', 'needs_interview', 'automatic_push'])[1 + n % 4], n::text, 1
  from generate_series(1, 20000) as n`;

const satisfaction = `
  insert into satisfaction_score (date, customer_id, score, from_version)
  select distinct on (1, 2) date '2024-03-31' + 91 * (n % 8), 1 + n / 8 * 2, 60 + ${dealt(41, 47, 'n')}, 1
  from generate_series(0, 8 * ${shape.customers / 2} - 1) as n`;

const issues = `
  insert into service_issue (number, opened_on, resolved_on, customer_id, person_id, kind, from_version)
  select
    'I' || n, opened, case when n % 9 > 0 then opened + n % 40 end, 1 + ${dealt(shape.customers, 48, 'n')},
    1 + n % ${shape.sellers}, (array['delivery', 'quality', 'after_sales', 'other'])[1 + n % 4], 1
  from generate_series(1, 1500) as n
  cross join lateral (select ${day(49, 'n')} as opened) as chosen`;

const receipts = `
  insert into receipt (number, date, customer_id, seller_id, amount, from_version)
  select 'K' || row_number() over (order by month, customer_id), month + 20, customer_id, min(seller_id), sum(amount) * 0.9, 1
  from sales_cell
  group by month, customer_id
  having sum(amount) > 0`;

const trainings = `
  insert into training (id, code, name, kind, date, hours, from_version)
  select n, 'T' || n, '培训' || n, '产品', date '2024-02-01' + n * 50, 4, 1 from generate_series(1, 12) as n`;
const attendances = `
  insert into attendance (training_id, person_id, from_version)
  select training.id, person.id, 1 from training cross join person where person.id <= 32`;
const mentorships = `
  insert into mentorship (mentor_id, apprentice_id, started_on, ended_on, from_version)
  select 1 + n % 10, 15 + n, date '2024-06-01' + n * 20, date '2025-06-01' + n * 20, 1 from generate_series(1, 12) as n`;
const reviews = `
  insert into review (date, person_id, reviewer_id, kind, from_version)
  select date '2024-01-01' + 7 * week, person.id, supervisor_id, 'weekly', 1
  from generate_series(0, 103) as week cross join person where person.id <= ${shape.sellers}`;
const appraisals = `
  insert into appraisal (month, person_id, score, grade, from_version)
  select date '2024-01-01' + make_interval(months => month), person.id, 60 + ${dealt(40, 50, 'month', 'person.id')}, 'B', 1
  from generate_series(0, 23) as month cross join person where person.id <= ${shape.sellers}`;
const travel = `
  insert into travel_request (number, person_id, submitted_at, decided_at, status, amount, from_version)
  select 'V' || n, 1 + n % ${shape.sellers}, submitted, submitted + make_interval(hours => n % 72), 'approved', 3000, 1
  from generate_series(1, 800) as n
  cross join lateral (select (${day(51, 'n')})::timestamp as submitted) as chosen`;
const competitors = `
  insert into competitor (id, code, name, from_version)
  select n, 'X' || n, '竞品' || n, 1 from generate_series(1, 4) as n`;
const priceMoves = `
  insert into price_move (date, competitor_id, series_id, region_id, change, from_version)
  select date '2024-01-10' + n * 17, 1 + n % 4, 1 + n % 4, 1 + n % 5, (n % 7 - 4) * 0.04, 1
  from generate_series(1, 40) as n`;

// Targets by province, by series and by seller, each adding up to the same; about a tenth above what was sold the year before.
const targets = `
  insert into target (year, month, metric, level, region_id, series_id, seller_id, value, source_file, source_row, from_version)
  select year, month, 'sales', 'base', region_id, series_id, seller_id, value, 'bench.csv', 1, 1
  from (
    select
      extract(year from sales_month.month) as year, extract(month from sales_month.month) as month,
      region.province_id as region_id, series_id, seller_id, sum(amount) * 0.95 as value
    from sales_month
    join region on region.id = region_id
    group by grouping sets (
      (sales_month.month, region.province_id), (sales_month.month, series_id), (sales_month.month, seller_id)
    )
  ) as each
  union all
  select year, null, metric, 'base', null, null, null, value, 'bench.csv', 1, 1
  from (values (2025, 'expense_ratio', 0.072), (2025, 'marketing_roi', 4.5)) as ratio (year, metric, value)`;

const statements = [
  events,
  prospects,
  expenses,
  contacts,
  satisfaction,
  issues,
  receipts,
  trainings,
  attendances,
  mentorships,
  reviews,
  appraisals,
  travel,
  competitors,
  priceMoves,
  targets,
];
