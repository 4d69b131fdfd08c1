// What the text of the report states, found among a peer's rows.

import { provinces } from '../shape.ts';
import { growth, type Row } from './formulas.ts';

export interface Found {
  rows(query: string): Row[];
  /** The metric of one member of a dimension, known by its code in the row; of the whole where both are ''. */
  by(dimension: string, member: string, metric: string): number;
}

const month =
  (index: number) =>
  ({ rows }: Found) => {
    const sold = rows('growth of single months').map(({ sales }) => sales!);
    return growth(sold[index]!, sold[index - 1]!);
  };
const slice =
  (year: 2024 | 2025, of: (row: Row) => number) =>
  ({ rows }: Found) =>
    of(rows('slices')[year - 2024]!);
const record =
  (of: (row: Row) => number) =>
  ({ rows }: Found) =>
    of(rows('records')[0]!);
const team = (of: (row: Row, sales: number) => number) => (found: Found) =>
  of(found.rows('team')[0]!, found.by('', '', 'sales'));
const [A, B, C] = ['1', '2', '3'] as const;
const fifth = 6;

export const stated: Record<string, (found: Found) => number> = {
  'sales@2025': ({ by }) => by('', '', 'sales'),
  'sales:yoy@2025': ({ by }) => by('', '', 'sales:yoy'),
  'sales{series=A}@2025': ({ by }) => by('series', A, 'sales'),
  'sales:share{series=A}@2025': ({ by }) => by('series', A, 'sales:share'),
  'sales:yoy{series=A}@2025': ({ by }) => by('series', A, 'sales:yoy'),
  'sales{series=B}@2025': ({ by }) => by('series', B, 'sales'),
  'sales:share{series=B}@2025': ({ by }) => by('series', B, 'sales:share'),
  'sales:yoy{series=B}@2025': ({ by }) => by('series', B, 'sales:yoy'),
  'gross_margin:dyoy{series=B}@2025': ({ by }) => by('series', B, 'gross_margin:dyoy'),
  'channel_share{series=B,channel=direct}@2025': ({ by }) =>
    by('channel,series', '1,2', 'sales') / by('series', B, 'sales'),
  'sales{series=C}@2025': ({ by }) => by('series', C, 'sales'),
  'sales:share{series=C}@2025': ({ by }) => by('series', C, 'sales:share'),
  'sales.target{series=C}@2025': ({ by }) => by('series', C, 'sales.target'),
  'sales:mom{province=福建}@2025-07': month(1),
  'sales:mom{province=福建}@2025-08': month(2),
  'sales:mom{province=福建}@2025-09': month(3),
  'sales_per_customer:yoy{tier=strategic}@2025': ({ by }) => by('tier', 'strategic', 'sales_per_customer:yoy'),
  'county_coverage@2025': ({ by }) => by('', '', 'county_coverage'),
  'customers.new_effective@2025': ({ by }) => by('', '', 'customers.new_effective'),
  'customers.new_effective{tier=core}@2025': ({ by }) => by('tier', 'core', 'customers.new_effective'),
  'repurchase_rate{series=A,province=江苏|浙江}@2024': slice(2024, (row) => row.a_repeated! / row.a_customers!),
  'repurchase_rate{series=A,province=江苏|浙江}@2025': slice(2025, (row) => row.a_repeated! / row.a_customers!),
  'customers.new{series=C,industry=新能源}@2025': slice(2025, (row) => row.c_energy!),
  'repurchase_rate{tier=base}@2024': slice(2024, (row) => row.base_repeated! / row.base_customers!),
  'repurchase_rate{tier=base}@2025': slice(2025, (row) => row.base_repeated! / row.base_customers!),
  'repurchase_rate{market=new,customer_age=new}@2025': slice(2025, (row) => row.market_new_repeated! / row.market_new!),
  'sales{customer=ZJ-0001}@2024': slice(2024, (row) => row.zj!),
  'sales{customer=ZJ-0001}@2025': slice(2025, (row) => row.zj!),
  'customers.lost{purchase>=3000000}@2025': slice(2024, (row) => row.lost_large!),
  'series_penetration{series=C,province=江苏|浙江}@2025': slice(2025, (row) => row.c_penetration!),
  'first_order_value{market=new}@2025': ({ by }) => by('market', 'new', 'first_order_value'),
  'customers.new_to_series{series=A,purchase>=5000000}@2025': ({ rows }) =>
    rows('customers new to a series').find((row) => row.series_id === 1)!.large!,
  'headcount@2025': team(({ headcount }) => headcount!),
  'sales_per_head@2025': team(({ headcount }, sales) => sales / headcount!),
  'sales_per_head{quintile=top}@2025': team(({ top }) => top! / fifth),
  'sales_per_head{quintile=bottom}@2025': team(({ bottom }) => bottom! / fifth),
  'sales:share{quintile=top}@2025': team(({ top }, sales) => top! / sales),
  'sales:share{quintile=bottom}@2025': team(({ bottom }, sales) => bottom! / sales),
  'expense_ratio@2025': (found) => record((row) => row.expenses!)(found) / found.by('', '', 'sales'),
  'events{kind=promotion}@2025': record((row) => row.promotions!),
  'event_reach{kind=promotion}@2025': record((row) => row.reached!),
  'events{kind=exhibition}@2025': record((row) => row.exhibitions!),
  'events{kind=exhibition}@2024': record((row) => row.exhibitions_before!),
  'training_sessions@2025': record((row) => row.trainings!),
  'training_attendances@2025': record((row) => row.attendances!),
  ...Object.fromEntries(
    provinces.map((province) => [
      `sales:yoy{province=${province}}@2025`,
      ({ by }: Found) => by('province', province, 'sales:yoy'),
    ]),
  ),
};
