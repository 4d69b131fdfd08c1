// What a template says, as a tree. Periods are still those of any report; nothing is asked yet.

import type { Period } from '../../base/periods.ts';
import type { DimensionKey } from '../../figures/catalogue/dimensions.ts';
import type { TransformKey } from '../../figures/catalogue/transforms.ts';
import type { Question } from '../../figures/language/question.ts';
import type { ChartSeries, Chart as DrawnChart } from '../blocks.ts';
import type { Stretch } from './parse/problems.ts';

export interface Template {
  title: Node[];
  subtitle: Node[];
  body: Node[];
  /** Every figure that some branch of it needs, as it is asked. */
  figures: FigureRef[];
  wantsFindings: boolean;
}

export type Node = Text | Value | Comparison | If | Each | Table | Chart;

export interface Text {
  kind: 'text';
  text: string;
}

export interface Value {
  kind: 'value';
  value: Operand | { kind: 'period'; period: PeriodRef; asHead?: true } | { kind: 'fact'; fact: Fact };
  wording?: Wording;
  at: Stretch;
}

/** What a comparison is called in the head of a column: 同比, 目标. */
export interface Comparison {
  kind: 'comparison';
  of: TransformKey | 'target';
}

export const facts = ['company', 'today', 'version', 'whose', 'basis'] as const;
export type Fact = (typeof facts)[number];

export const wordings = ['growth', 'change', 'points', 'more', 'attained', 'gap', 'size'] as const;
export interface Wording {
  key: (typeof wordings)[number];
  /** What is counted: `more 家`. */
  unit: string;
}

/** A figure, what a loop gives, or a constant. */
export type Operand =
  | { kind: 'figure'; figure: FigureRef }
  | { kind: 'loop'; variable: Variable; property: string; at: Stretch }
  | { kind: 'number'; value: number };

export interface FigureRef {
  /** Without its period; the dimensions of loops are among its `by`. */
  question: Omit<Question, 'period'>;
  period: PeriodRef;
  /** Whose row of the breakdown is meant: that of the member at which a loop stands. */
  members: { dimension: DimensionKey; variable: Variable }[];
  at: Stretch;
}

export type PeriodRef =
  | { kind: 'fixed'; period: Period }
  | { kind: 'report'; shift: number; unit: 'period' | 'year'; part: PeriodPart | undefined }
  | { kind: 'span'; from: PeriodRef; to: PeriodRef };

/** `year`, `ytd`, `r12`, `quarter`, `qtd`, `month`, `mtd`, `from`, `to`, or a half, quarter or month of the year: H1, Q3, M7. */
export type PeriodPart = string;

/** The name under which a loop gives its items. */
export interface Variable {
  name: string;
  kind: 'member' | 'run' | 'finding';
  /** What the members are members of. */
  dimension: DimensionKey | undefined;
  /** The figure that is looped over. */
  figure: FigureRef | undefined;
}

export type Condition =
  | { kind: 'and' | 'or'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'compare'; left: Operand; sign: Sign; right: Operand }
  | { kind: 'is'; what: (typeof judgements)[number]; operand: Operand }
  | { kind: 'streak'; direction: 'grew' | 'fell'; least: number; figure: FigureRef }
  | { kind: 'stage'; stage: 'over' | 'running' }
  /** Whether a loop would go through anything. */
  | { kind: 'any'; loop: Pick<Each, 'source' | 'variable'> };

export const signs = ['>=', '<=', '!=', '>', '<', '='] as const;
export type Sign = (typeof signs)[number];
export const judgements = ['known', 'clean', 'grew', 'fell', 'level', 'met', 'missed'] as const;

export interface If {
  kind: 'if';
  branches: { condition: Condition; body: Node[] }[];
  otherwise: Node[];
}

export interface Each {
  kind: 'each';
  source: Source;
  variable: Variable;
  between: string;
  /** Stands behind the last one where more were left out; `{n}` is how many there are in all. */
  more: string;
  body: Node[];
  otherwise: Node[];
}

export type Source =
  | { kind: 'members'; figure: FigureRef; filter?: { sign: Sign; than: Operand }; order?: Order }
  | { kind: 'runs'; figure: FigureRef; direction: 'grew' | 'fell'; least: number }
  | { kind: 'findings'; rules: string[]; top: number; together: boolean };

export interface Order {
  by: 'best' | 'worst' | 'sorted';
  most: number;
}

export interface Table {
  kind: 'table';
  caption: Node[];
  note: Node[];
  content: MemberTable | IndicatorTable | FindingTable;
}

/** A row for each member. */
export interface MemberTable {
  kind: 'members';
  dimension: DimensionKey;
  columns: { title: Node[]; figure: FigureRef; whole: FigureRef | undefined }[];
  sort: FigureRef | undefined;
  totalled: boolean;
  limit: number;
}

/** A row for each finding, or for those of one rule together. */
export interface FindingTable {
  kind: 'findings';
  loop: Pick<Each, 'source' | 'variable'>;
  columns: { title: Node[]; property: string }[];
  /** What is due first stands first; otherwise what is most at stake. */
  byDue: boolean;
}

/** A row for each figure, a column for each period or comparison. */
export interface IndicatorTable {
  kind: 'indicators';
  columns: Node[][];
  rows: { title: Node[]; figures: (FigureRef | undefined)[] }[];
}

export interface Chart {
  kind: 'chart';
  caption: Node[];
  form: DrawnChart['form'];
  across: DimensionKey;
  limit: number;
  series: { name: Node[]; figure: FigureRef; style: ChartSeries['style'] }[];
}
