// The lines, made inside the database. What a customer buys in a month does not depend on how many lines there are.

import type pg from 'pg';
import { withoutIndexes } from './without-indexes.ts';
import { dealt, drawn } from './random.ts';
import { shape } from './shape.ts';

/** Writes about so many lines over the combinations of the shape; `firstDocument` keeps a second ledger apart. */
export async function writeLedger(client: pg.Client, lines: number): Promise<void> {
  await client.query(purchases(lines));
  await withoutIndexes(client, ['document', 'line'], async () => {
    for (let month = 0; month < shape.months; month++) {
      await client.query(documentsOf(month));
      await client.query(linesOf(month));
    }
  });
  await client.query('drop table bench_purchase, bench_customer');
  await client.query(`select setval(pg_get_serial_sequence('document', 'id'), (select max(id) from document))`);
}

// One row a customer and month: how many products, how many lines on them, and the number of the first document.
function purchases(lines: number): string {
  const eachMonth = lines / (shape.customers * shape.months * 0.92);
  return `
    create table bench_purchase as
    select *, sum(documents) over (order by month, id) - documents as documents_before
    from (
      select
        bench_customer.*, month, products, products + extra as lines,
        ceil((products + extra) / ${shape.linesOfDocument}.0)::integer as documents
      from bench_customer
      cross join generate_series(0, ${shape.months - 1}) as month
      cross join lateral (select 3 + ${dealt(6, 21, 'id', 'month')} as products) as chosen
      cross join lateral (select ${dealt(`2 * (${eachMonth} - 5.5) + 1`, 22, 'id', 'month')} as extra) as more
      where month >= first_month and month < end_month
    ) as each`;
}

const firstDay = (month: number) => `(date '2024-01-01' + interval '${month} months')::date`;

function documentsOf(month: number): string {
  return `
    insert into document (id, number, content_hash, batch_id, source_file, from_version)
    select number, 'D' || number, '', 1, 'bench.csv', 1
    from bench_purchase
    cross join lateral generate_series(documents_before + 1, documents_before + documents) as number
    where month = ${month}`;
}

// The products of a month are walked through in turn, so each of them has a line at least. Amounts come down as lines
// become more: what a customer buys of a product in a month stays about the same.
function linesOf(month: number): string {
  return `
    insert into line (
      document_id, line_number, date, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
      quantity, amount, cost, list_amount, source_row, from_version
    )
    select
      document, 1 + n % ${shape.linesOfDocument},
      ${firstDay(month)} + ${dealt(`extract(day from ${firstDay(month)} + interval '1 month - 1 day')`, 31, 'document')},
      id, product, case when product <= 25 then 1 when product <= 45 then 2 when product <= 55 then 3 else 4 end,
      seller_id, region_id, channel_id, distributor_id,
      case when ${drawn(32, 'document', 'n')} < 0.97 then sign(amount) * ceil(sold / 500) end,
      amount,
      case when ${drawn(33, 'document', 'n')} < 0.97 then round(amount * (0.55 + 0.2 * product / ${shape.products}), 2) end,
      case when product % 5 > 0 then round(amount * 1.15, 2) end,
      n + 1, 1
    from bench_purchase
    cross join lateral generate_series(0, lines - 1) as n
    cross join lateral (
      select
        documents_before + 1 + n / ${shape.linesOfDocument} as document,
        1 + (${dealt(shape.products, 34, 'id')} + n % products * 7 + ${Math.floor(month / 6)}) % ${shape.products} as product
    ) as chosen
    cross join lateral (
      select
        weight * (1500 + 100 * product) * products / lines * (1 + 0.006 * ${month}) * (0.5 + ${drawn(35, 'document', 'n')}) as sold
    ) as sale
    cross join lateral (
      select round((case when ${drawn(36, 'document', 'n')} < 0.02 then -0.4 else 1 end * sold)::numeric, 2) as amount
    ) as money
    where month = ${month}`;
}
