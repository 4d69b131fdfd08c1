// What the declaration of a metric says: what it is called, what it means, and how it comes about.

import type { Decimal } from 'decimal.js';
import type { Words } from '../../base/errors.ts';
import type { DefinitionKey, NumberKey } from '../../records/definition-list.ts';
import type { Unit, Verdict } from '../figure.ts';
import type { DimensionKey } from './dimensions.ts';
import type { RelationKey } from './relation-keys.ts';
import type { TransformKey } from './transforms.ts';

/** A sum over ledger lines, kept in the cells too. */
export type Measure =
  | 'amount'
  | 'quantity'
  | 'cost'
  | 'costed_amount'
  | 'returned_amount'
  | 'counted_amount'
  | 'listed_amount'
  | 'list_amount';

/** Customers of a slice that … ; see sql/customers.ts for each to the letter. */
export type CustomerCount =
  | 'bought'
  | 'repeated'
  | 'new'
  | 'new_effective'
  | 'new_to_series'
  | 'lost'
  | 'stayed_3m'
  | 'stayed_6m'
  | 'stayed_12m'
  | 'due_3m'
  | 'due_6m'
  | 'due_12m';

/** What products are summed for a price–volume–mix bridge; see bridge.ts for each to the letter. */
export type BridgePart = 'now' | 'base' | 'at_base_prices' | 'at_base_mix' | 'new' | 'lost';

/** What is taken from a relation's rows; `column` and `where` are names of columns of the relation. */
export interface Take {
  how: 'count' | 'distinct' | 'sum' | 'mean' | 'max' | 'min';
  column?: string;
  where?: string;
}

/** One input of a formula: a metric, perhaps transformed, asked without the dimensions that it does not know. */
export interface Input {
  metric: string;
  transform?: TransformKey;
  without?: DimensionKey[];
  /** Asked of the twelve months that a plan is drawn from; see tree/draft.ts. */
  planBase?: true;
  /** Its rows are not told: it is looked at for a verdict only, or they are among those of another input. */
  aside?: true;
}

export type Computed = Decimal | Verdict | { value: Decimal; verdicts: Verdict[] };

/** `decided` gives the company's own numbers, as they hold on the last day of the period. */
export type Computation = (inputs: Decimal[], decided: (key: NumberKey) => number) => Computed;

export type Source =
  | { kind: 'ledger'; measure: Measure }
  /** `sum`: not how many they are, but what they bought. */
  | { kind: 'customers'; count: CustomerCount; sum?: true }
  /** The customers with the largest sales; how many may be the company's to decide. */
  | { kind: 'top'; most: number | NumberKey }
  | { kind: 'records'; of: RelationKey; take: Take }
  | { kind: 'target'; of: string }
  | { kind: 'bridge'; part: BridgePart }
  | { kind: 'calendar'; part: 'elapsed' | 'length'; of: 'calendar' | 'working' | 'decided' | 'months' }
  /** `split`: a part is no formula of its own but its part of the whole, by the first input; see tree/draft.ts. */
  | { kind: 'formula'; inputs: (string | Input)[]; pattern: string; compute: Computation; split?: NumberKey };

export interface Metric {
  key: string;
  names: Words;
  aliases?: string[];
  unit: Unit;
  /** A ratio that people write as 1:4.2. */
  written?: 'return';
  definition: Words;
  source: Source;
  /** True where the rows of one seller alone would mislead: whoever may not see all gets `out_of_scope`. */
  whole?: true;
  /** The metric that holds this one's target; `gap` and the verdict `no_target` need it. */
  target?: string;
  /** The company's definitions that decide its value; they stand in the proof. */
  settings?: DefinitionKey[];
}

export function inputOf(input: string | Input): Input {
  return typeof input === 'string' ? { metric: input } : input;
}

/** Left ÷ right, or the verdict where right is zero. */
export function divideBy(whenZero: Verdict): Computation {
  return ([left, right]) => (right!.isZero() ? whenZero : left!.div(right!));
}
