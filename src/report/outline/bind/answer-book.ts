// The answers to a template's figures, looked up as its branches and loops need them.

import type { Language } from '../../../base/errors.ts';
import { formatValue } from '../../../base/format.ts';
import { type DimensionKey, isTime } from '../../../figures/catalogue/dimensions.ts';
import type { Answer, FigureRow } from '../../../figures/figure.ts';
import { parseQuestion } from '../../../figures/language/parse.ts';
import { blankName } from '../../../figures/language/question.ts';
import { type Quoted, quote } from '../../../figures/writing/quoted.ts';
import type { FigureRef, Variable } from '../tree.ts';
import { type Binding, expressionOf } from './asked.ts';
import { costs, type Effort, spend } from './effort.ts';

/** A member of a dimension: what conditions call it, and what people do. */
export interface Member {
  handle: string;
  label: string;
}

export interface MemberRow extends Quoted {
  /** By the dimensions of the figure's `by`. */
  keys: ReadonlyMap<DimensionKey, Member>;
}

/** Where the loops around stand. */
export type Standing = ReadonlyMap<Variable, { member?: Member }>;

export interface AnswerBook {
  /** The number meant: that of the loop's member where the figure names one. Without an answer it has no value. */
  number(figure: FigureRef, at: Standing): Quoted;
  /** The rows of the loop's member, by the figure's own dimensions. */
  rows(figure: FigureRef, at: Standing): MemberRow[];
}

export function openBook(
  answers: ReadonlyMap<string, Answer>,
  asked: Binding & { language: Language; effort: Effort },
): AnswerBook {
  const indexes = new Map<string, RowIndex>();
  const answerTo = (figure: FigureRef) => answers.get(expressionOf(figure, asked))!;
  const indexOf = (figure: FigureRef): RowIndex => {
    const key = `${expressionOf(figure, asked)} ${figure.members.map(({ dimension }) => dimension).join()}`;
    const known = indexes.get(key) ?? rowsByMember(readRows(answerTo(figure), asked.language), figure);
    indexes.set(key, known);
    return known;
  };
  const rows = (figure: FigureRef, at: Standing) => {
    const found = indexOf(figure).get(placeOf(figure, at)) ?? [];
    spend(asked.effort, found.length * costs.row);
    return found;
  };
  return {
    rows,
    number(figure, at) {
      const answer = answerTo(figure);
      if (figure.members.length === 0) return quote(answer);
      const [row] = figure.question.by.length === figure.members.length ? rows(figure, at) : [];
      return row ?? { ...quote(answer), value: null, text: '—', verdicts: [] };
    },
  };
}

export function isUnassigned(member: Member | undefined): boolean {
  return member?.handle === blankName;
}

/** Rows by the handles of the members that loops name: a loop over a thousand customers looks each up once. */
type RowIndex = ReadonlyMap<string, MemberRow[]>;

function rowsByMember(rows: readonly MemberRow[], { members }: FigureRef): RowIndex {
  return Map.groupBy(rows, (row) => joined(members.map(({ dimension }) => memberOf(row, dimension)?.handle)));
}

function placeOf({ members }: FigureRef, at: Standing): string {
  return joined(members.map(({ variable }) => at.get(variable)?.member?.handle));
}

function joined(handles: readonly (string | undefined)[]): string {
  return JSON.stringify(handles);
}

/** The member that a row is of; `region` stands for the level that it came down to. */
export function memberOf({ keys }: MemberRow, dimension: DimensionKey): Member | undefined {
  if (dimension !== 'region') return keys.get(dimension);
  return keys.get('province') ?? keys.get('city') ?? keys.get('county');
}

function readRows(answer: Answer, language: Language): MemberRow[] {
  if ('error' in answer) return [];
  return (answer.rows ?? []).map((row) => ({
    keys: keysOf(row),
    expr: row.expr,
    unit: answer.unit,
    value: row.value,
    text: textAlone(row, answer.unit, language),
    verdicts: row.verdicts,
  }));
}

// Two customers may bear one name; the expression of a row tells them apart.
function keysOf({ key, expr }: FigureRow): Map<DimensionKey, Member> {
  const { conditions } = parseQuestion(expr);
  const entries = Object.entries(key) as [DimensionKey, string][];
  return new Map(
    entries.map(([dimension, label]) => {
      const own = conditions.findLast((condition) => condition.dimension === dimension);
      return [dimension, { label, handle: isTime(dimension) ? label : (own?.values[0] ?? label) }];
    }),
  );
}

// In a sentence a row's money stands alone, not in the scale of its column.
function textAlone({ value, text }: FigureRow, unit: string, language: Language): string {
  return unit === 'CNY' ? formatValue(value, 'CNY', { language }) : text;
}
