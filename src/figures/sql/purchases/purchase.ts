// What is asked about customers of slices: what each bought, and what is counted of them. purchases.ts writes it as SQL.

import type { DateRange } from '../../../base/dates.ts';
import type { SliceDimension } from '../../catalogue/dimensions.ts';
import type { CustomerCount, Measure } from '../../catalogue/metric.ts';
import type { Bound } from '../../language/question.ts';
import type { ResolvedCondition } from '../../tree/resolve.ts';
import type { Segment } from '../grains.ts';

/** What a customer bought in a slice and range: amount, lines, first and last day with an order. */
export interface Purchase {
  slice: ResolvedCondition[];
  range: DateRange;
  segments: Segment[];
}

/** What is counted or added up over the customers. */
export interface PurchaseTake {
  how: 'count' | 'sum' | 'top';
  /** What a sum adds up; bounds and tops go by amount. */
  measure: Measure;
  /** The number of the purchase whose amount is added up and whose lines stand behind the result. */
  of: number;
  /** Which customers count: `any` who bought or returned. */
  count: CustomerCount | 'any';
  bounds: Bound[];
  range: DateRange;
  /** How many customers a `top` adds up. */
  most?: number;
  /** Of `lost`, the days in which nothing was bought. */
  tail?: DateRange;
  /** Of `new_to_series`, the series, or the one that the row is broken down by. */
  series?: readonly number[] | 'own';
}

/** The takes of one breakdown. */
export interface PurchasePart {
  set: SliceDimension[];
  purchases: Purchase[];
  takes: PurchaseTake[];
}

export interface PurchaseStatement {
  /** Whether anything in it asks what was bought. */
  ofGoods: boolean;
  /** Whether nothing but whole years is read. */
  ofYears: boolean;
  parts: PurchasePart[];
}
