// What is to be asked of the database, and which leaf each result belongs to.

import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metric.ts';
import type { Moment } from '../moment.ts';
import type { PurchaseStatement } from '../sql/purchases/purchase.ts';
import type { SumStatement } from '../sql/sums.ts';
import type { TallyStatement } from '../sql/tally.ts';
import type { Leaf } from '../tree/leaf.ts';
import type { ResolvedCondition } from '../tree/resolve.ts';

export interface SumTask {
  leafId: string;
  by: SliceDimension[];
  conditions: ResolvedCondition[];
  measure: Measure;
  statement: SumStatement;
  range: DateRange;
  set: SliceDimension[];
}

/** A take of a statement by its number; a leaf may add up several, one a grain. */
export interface TallyTask {
  leafId: string;
  by: SliceDimension[];
  statement: TallyStatement;
  index: number;
  set: SliceDimension[];
}

export interface PurchaseTask {
  leafId: string;
  by: SliceDimension[];
  statement: PurchaseStatement;
  part: number;
  index: number;
}

export interface Plan {
  sums: SumStatement[];
  sumTasks: SumTask[];
  tallies: TallyStatement[];
  tallyTasks: TallyTask[];
  purchases: PurchaseStatement[];
  purchaseTasks: PurchaseTask[];
  targets: { leafId: string; leaf: Leaf; conditions: ResolvedCondition[] }[];
}

/** A leaf on its way into the plan. */
export interface Planned {
  leafId: string;
  leaf: Leaf;
  range: DateRange;
  conditions: ResolvedCondition[];
  by: SliceDimension[];
  moment: Moment;
}
