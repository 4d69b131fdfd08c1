// All rules, in no order: findings are ranked by the money at stake.

import type { Rule } from './rule.ts';
import { missedCadence } from './rules/contacts.ts';
import { concentration, lostCustomers, lowRepurchase, smallFirstOrders } from './rules/customers.ts';
import { lowEventReturn, overdueReceivables, unevenTeam } from './rules/means.ts';
import { provinceBehindTarget, seriesBehindTarget, slowProvince, slowSeries } from './rules/parts.ts';
import { discountGrowth, marginErosion, narrowSeries } from './rules/products.ts';
import { declineRun, lowCoverage } from './rules/provinces.ts';

export const rules: readonly Rule[] = [
  slowProvince,
  slowSeries,
  provinceBehindTarget,
  seriesBehindTarget,
  declineRun,
  lowCoverage,
  narrowSeries,
  marginErosion,
  discountGrowth,
  lostCustomers,
  concentration,
  lowRepurchase,
  smallFirstOrders,
  missedCadence,
  unevenTeam,
  lowEventReturn,
  overdueReceivables,
];
