// The team, and the records beside the ledger.

import { yearIs } from './parts.ts';
import { type Query, taken } from './query.ts';

export const team: Query = {
  name: 'team',
  dimensions: [],
  reads: { sales_years: { span: 'year', by: 'seller_id', take: taken.amount, where: `date >= date '2025-01-01'` } },
  parts: [
    `
    sold as (
      select seller_id, sum(amount) as amount from sales_years where ${yearIs(2025)} group by seller_id
    )`,
    `
    staff as (
      select
        id, amount, row_number() over (order by amount desc) as from_top, row_number() over (order by amount) as from_bottom
      from person
      join sold on seller_id = id
      where role = 'seller' and hired_on <= date '2025-12-31' and (left_on is null or left_on > date '2025-12-31')
    )`,
  ],
  text: `
    select
      (select count(*) from person
       where role in ('seller', 'supervisor') and hired_on <= date '2025-12-31'
         and (left_on is null or left_on > date '2025-12-31')) as headcount,
      cast(sum(case when from_top <= 6 then amount end) as float8) as top,
      cast(sum(case when from_bottom <= 6 then amount end) as float8) as bottom
    from staff`,
};

export const records: Query = {
  name: 'records',
  dimensions: [],
  reads: {},
  parts: [],
  text: `
    select
      (select cast(sum(amount) as float8) from expense where date >= date '2025-01-01') as expenses,
      (select cast(sum(amount) as float8) from expense where date < date '2025-01-01') as expenses_before,
      (select count(*) from event where kind = 'promotion' and date >= date '2025-01-01') as promotions,
      (select sum(reached) from event where kind = 'promotion' and date >= date '2025-01-01') as reached,
      (select count(*) from event where kind = 'exhibition' and date >= date '2025-01-01') as exhibitions,
      (select count(*) from event where kind = 'exhibition' and date < date '2025-01-01') as exhibitions_before,
      (select count(*) from training where date >= date '2025-01-01') as trainings,
      (select count(*) from attendance join training on training.id = training_id
       where date >= date '2025-01-01') as attendances`,
};
