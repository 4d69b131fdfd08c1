// What a figure answers. Field names are those of the command line's and the API's JSON.

export type Unit = 'CNY' | 'ratio' | 'pp' | 'count' | 'people' | 'days' | 'hours' | 'score';

export type Verdict =
  | 'zero_base'
  | 'no_base'
  | 'small_base'
  | 'missing_month'
  | 'partial_period'
  | 'festival_shift'
  | 'not_closed'
  | 'incomplete_cost'
  | 'unknown_calendar'
  | 'no_records'
  | 'no_target'
  | 'out_of_scope';

export interface Figure {
  /** The question in its canonical English form. */
  expr: string;
  name: string;
  unit: Unit;
  /** In base units: yuan, a fraction, percentage points, pieces. Null when there is none; the verdicts say why. */
  value: number | null;
  text: string;
  verdicts: Verdict[];
  /** Figures to look at instead, where a verdict says that this one misleads. */
  offers?: string[];
  /** With `by`: one row per key, in the dimension's own order; `value` is then that of the whole. */
  rows?: FigureRow[];
  version: number;
  inputs: string[];
  records: number;
  definition: string;
  definition_hash: string;
}

export interface FigureRow {
  /** Dimension name → shown name, for example { province: '浙江' }. */
  key: Record<string, string>;
  /** The same figure for this key alone: a link to its own passport. */
  expr: string;
  value: number | null;
  text: string;
  verdicts: Verdict[];
}

export interface RefusedFigure {
  expr: string;
  error: { code: string; message: string; nearest?: string[] };
}

export type Answer = Figure | RefusedFigure;

/** The passport of one figure: what it means, how it came about, and from which rows. */
export interface Trace {
  figure: Figure;
  /** The formula with the inputs' names, for example `sales ÷ sales.target`. */
  formula: string;
  /** The formula with its numbers put in, for example `128,000.02万元 ÷ 115,000.00万元 = 111.3%`. */
  calculation: string;
  inputs: Figure[];
  /** The statements that were run, with their parameters beside them. */
  statements: { sql: string; parameters: unknown[] }[];
  /** What the company decided that decides the value, as it holds on the last day of the period. */
  settings: { key: string; name: string; value: string; text: string }[];
  scope: string;
}

/** One record behind a figure — a ledger line, a target, a contact … — with the file, sheet and row that it came from. */
export interface TraceRow {
  /** `ledger`, `target`, or the kind of record. */
  source: string;
  document: string | null;
  line: number | null;
  /** A day; of a target its month or year. Null where nobody wrote it down, as when somebody was hired. */
  date: string | null;
  customer: string | null;
  customer_code: string | null;
  region: string | null;
  product_code: string | null;
  product: string | null;
  series: string | null;
  channel: string | null;
  distributor: string | null;
  seller: string | null;
  quantity: string | null;
  amount: string | null;
  cost: string | null;
  /** What else tells the record: the kind of a contact, the name of an event. */
  note: string | null;
  file: string | null;
  sheet: string | null;
  row: number | null;
}
