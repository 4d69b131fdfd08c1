// The market: counties to be covered, where something was bought, and what competitors do with their prices.

import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import type { Moment } from '../../moment.ts';
import { type Grain, grainOf, tableOf } from '../grains.ts';
import { dated, type Relation, standingFact } from '../relation.ts';

export const marketRelations = {
  /** They stand for no day: those that are to be covered now are for every period. */
  county_to_cover: {
    from: () => sql`county_to_cover as fact`,
    only: (moment) => [standingFact(moment)],
    anchors: { region: 'fact.region_id' },
    year: 'null::date',
    during: () => sql<boolean>`true`,
    owned: 'open',
    row: { source: 'county', date: 'null::date' },
  },
  /** What was bought in counties to be covered. */
  county_purchase: {
    ...purchasesIn('line'),
    sums: { years: 'county_purchase_year', months: 'county_purchase_month' },
  },
  county_purchase_month: purchasesIn('sales_month'),
  county_purchase_year: purchasesIn('sales_year'),
  price_move: {
    ...dated('price_move', {
      anchors: {
        competitor: 'fact.competitor_id',
        region: 'fact.region_id',
        series: 'fact.series_id',
        product: 'fact.product_id',
      },
      owned: 'open',
      columns: { is_cut: 'fact.change < 0', cut: '-fact.change' },
      row: {
        note: "concat_ws(' · ', fact.competitor_name, round(fact.change * 100, 1) || '%', nullif(fact.note, ''))",
      },
    }),
    from: ({ moment }) => sql`(
    select price_move.*, competitor.name as competitor_name
    from price_move
    left join competitor on competitor.id = price_move.competitor_id and ${standing('competitor', moment)}
  ) as fact`,
  },
} satisfies Record<string, Relation>;

function purchasesIn(grain: Grain): Relation {
  const relation = grainOf(grain);
  const { region, series, channel, distributor, seller } = relation.anchors;
  return {
    ...relation,
    from: ({ moment }) => purchases(grain, moment),
    ...(grain !== 'line' && { records: 'fact.order_line_count' }),
    anchors: { region: region!, series: series!, channel: channel!, distributor: distributor!, seller: seller! },
  };
}

// A sum has a first day where a line of it has a positive amount.
function purchases(grain: Grain, moment: Moment): RawBuilder<unknown> {
  const bought = grain === 'line' ? sql`fact.amount > 0` : sql`fact.first_day is not null`;
  return sql`(
    select fact.*, county_to_cover.region_id as county_id
    from ${tableOf(grain, moment)}
    join region as place on place.id = fact.region_id
    join county_to_cover on county_to_cover.region_id = place.county_id and ${standing('county_to_cover', moment)}
    where ${bought}
  ) as fact`;
}
