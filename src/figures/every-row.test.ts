// Every metric by every dimension, asked of the sample region: it answers or says why not, and each row is the figure that
// its expression names.

import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from './ask.ts';
import { dimensions } from './catalogue/dimensions.ts';
import { metrics } from './catalogue/metrics.ts';
import type { Figure, FigureRow } from './figure.ts';

const asOf = '2025-12-31';
const today = '2026-11-24';
/** Forms of one breakdown: alone, against another figure, in a slice, and over part of a year. */
const forms = [
  (metric: string, by: string) => `${metric} by ${by}@2025`,
  (metric: string, by: string) => `${metric}:share by ${by}@2025`,
  (metric: string, by: string) => `${metric}:yoy{series!=A} by ${by}@2025Q3`,
];

let db: Database;
beforeAll(async () => {
  db = await sampleDatabase();
});

describe('the rows of a breakdown are figures of their own', () => {
  test.each(dimensions.map(({ key }) => [key]))('by %s', async (by) => {
    const figures = await answered(forms.flatMap((form) => metrics.map(({ key }) => form(key, by))));
    expect(figures.length).toBeGreaterThan(0);
    const rows = figures.flatMap(endsOf);
    const own = await answered(rows.map(({ expr }) => expr));
    expect(own.map(told)).toEqual(rows.map(told));
  });
});

// What the catalogue does not know is refused, and nothing else goes wrong.
async function answered(expressions: string[]): Promise<Figure[]> {
  const answers = await ask(db, localOperator, { expressions, asOf, today });
  return answers.filter((answer): answer is Figure => !('error' in answer));
}

function endsOf({ rows = [] }: Figure): FigureRow[] {
  return rows.length < 2 ? rows : [rows[0]!, rows.at(-1)!];
}

// A quotient's last digit may differ with the way that its parts were added up.
function told({ expr, value, verdicts }: Figure | FigureRow): unknown {
  return { expr, value: value === null ? null : value.toPrecision(12), verdicts };
}
