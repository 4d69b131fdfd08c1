// The tier that each customer has today, as lists of customers show it. It is the same tier by which figures are sliced.

import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { type Database, seeingAll, type Transaction } from '../../db/database.ts';
import { type Moment, momentWithin } from '../moment.ts';
import type { Standings } from './properties.ts';
import { readProperties } from './read-properties.ts';

export interface CustomerTiers {
  /** The calendar year of the business day, by which tiers go. */
  year: number;
  /** Row by row; who is missing has bought nothing yet. */
  customerIds: readonly number[];
  tiers: readonly string[];
}

/** Remembered until something changes: all customers are looked at for any of them. */
export async function customerTiers(
  { db, tx }: { db: Database; tx: Transaction },
  viewer: Viewer,
  today: Day,
): Promise<CustomerTiers> {
  const moment = await momentWithin(tx, viewer, { today });
  const key = `${moment.version} ${moment.businessDay} ${moment.definitions.fingerprint}`;
  const known = memory.get(db);
  if (known?.key === key) return known.tiers;
  const year = Number(moment.businessDay.slice(0, 4));
  const standings = await seeingAll(tx, viewer.scope, () => readStandings(tx, year, moment));
  const rows = standings.customerIds.flatMap((id, row) => {
    const tier = standings.years[0]!.tiers[row];
    return tier ? [{ id, tier }] : [];
  });
  const tiers = { year, customerIds: rows.map(({ id }) => id), tiers: rows.map(({ tier }) => tier) };
  memory.set(db, { key, tiers });
  return tiers;
}

const memory = new WeakMap<Database, { key: string; tiers: CustomerTiers }>();

async function readStandings(tx: Transaction, year: number, moment: Moment): Promise<Standings> {
  const nothing = { profiles: false, seriesFirsts: undefined, buyingRanges: [], quintileRanges: [], snapshots: false };
  const needs = { ...nothing, standingYears: [year], presences: [] };
  return (await readProperties([tx], needs, moment)).standings;
}
