// Every metric of the catalogue, asked of the sample region, must be able to prove itself.

import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { ask } from '../ask.ts';
import { inputOf } from '../catalogue/metric.ts';
import { metricOf, metrics } from '../catalogue/metrics.ts';
import type { Figure } from '../figure.ts';
import { formulaOf } from './formula.ts';
import { trace, traceRows } from './trace.ts';

const today = '2026-11-24';
/** Tried in this order: a small slice keeps the walk fast, and not every metric knows each of them. */
const slices = ['{province=江西}@2025', '@2025', '{series=A}@2025', '@2024'];
const rowsOfOnePage = 100;

/** Rows that no file brought: the sample's people are entered, and a contact that was not made left no record. */
const withoutFile = ['person', 'cadence'];

let db: Database;
let asked: Map<string, Figure>;
beforeAll(async () => {
  db = await sampleDatabase();
  const expressions = metrics.flatMap(({ key }) => slices.map((slice) => `${key}${slice}`));
  const answers = await ask(db, localOperator, { expressions, today });
  const candidates = (index: number) => answers.slice(index * slices.length, (index + 1) * slices.length);
  asked = new Map(metrics.map(({ key }, index) => [key, candidates(index).find(tells) as Figure]));
});

describe.concurrent('a metric proves itself', () => {
  test.each(metrics.map(({ key }) => [key]))('%s', async (key) => {
    const metric = metricOf(key);
    const figure = asked.get(key)!;
    expect(figure, 'answers in one of the slices').toBeDefined();
    const request = { expression: figure.expr, today };
    const [proof, { total, rows }] = [
      await trace(db, localOperator, request),
      await traceRows(db, localOperator, { ...request, limit: rowsOfOnePage }),
    ];

    expect(proof.figure).toEqual(figure);
    for (const text of [metric.definition.zh, metric.definition.en, proof.formula, formulaOf({ metric: key }, 'en')])
      expect(text).toMatch(/\S/);
    expect(proof.calculation).toContain(figure.text);
    expect(proof.settings.map((setting) => setting.key)).toEqual(expect.arrayContaining(metric.settings ?? []));

    expect(proof.inputs.map(({ expr }) => expr)).toEqual([...new Set(figure.inputs)]);
    expect(proof.inputs.filter(({ value, version }) => value === null || version !== figure.version)).toEqual([]);

    if (!isOfCalendar(key)) expect(proof.statements).not.toEqual([]);
    expect(total).toBe(figure.records);
    expect(rows.length).toBe(Math.min(total, rowsOfOnePage));
    const placeless = rows.filter(({ source, file, row }) => !withoutFile.includes(source) && !(file && row));
    expect(placeless).toEqual([]);
  });
});

/** Has a value with something behind it. */
function tells(answer: object): boolean {
  if ('error' in answer) return false;
  const { value, records, expr } = answer as Figure;
  return value !== null && (records > 0 || isOfCalendar(expr.replace(/[{@].*/, '')));
}

/** Neither it nor anything it is computed from needs a record. */
function isOfCalendar(key: string): boolean {
  const { source } = metricOf(key);
  if (source.kind === 'formula') return source.inputs.every((input) => isOfCalendar(inputOf(input).metric));
  return source.kind === 'calendar';
}
