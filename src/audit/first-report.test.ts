// The report that the audit was made for. It is not part of the project: where it is not at hand, nothing is measured.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { readDocument } from './read/read-document.ts';

const path = process.env.YOUJU_SEED_REPORT ?? join(import.meta.dirname, '../../../shared/seed/annual-report-2025.txt');
const found = () => {
  const { relations, numbers, remarks } = audit(readDocument(readFileSync(path), path));
  const texts = new Map(numbers.map(({ id, text }) => [id, text]));
  return { relations, remarks, textOf: (id: string | undefined) => texts.get(id ?? '') };
};

test.skipIf(!existsSync(path))('its four contradictions are found and explained, and its remark', () => {
  const { relations, remarks, textOf } = found();
  const accused = relations.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'suspicious');
  expect(accused.map(({ kind, numbers, likely }) => [kind, textOf(numbers[0]), likely])).toEqual([
    ['per_capita', '399万元', 'decimal'],
    ['growth', '12.6%', undefined],
    ['group_mean', '680万元', 'decimal'],
    ['group_mean', '210万元', 'decimal'],
  ]);
  expect(accused[0]!.explanation).toContain('12.8亿元 ÷ 32人 = 4000万元');
  expect(remarks.map(({ numbers }) => textOf(numbers[0]))).toEqual(['111.3%']);
});

test.skipIf(!existsSync(path))('its true relations come out consistent', () => {
  const { relations, textOf } = found();
  const holding = relations.filter(({ verdict }) => verdict === 'consistent' || verdict === 'rounding');
  const told = holding.map(({ kind, numbers }) => `${kind} ${textOf(numbers[0])}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'attainment 111.3%',
      'share 48.4%',
      'share 32.0%',
      'share 11.7%',
      'attainment 1.5亿元',
      'product 192人次',
      'delta 0.4个百分点',
      'sum 32人',
    ]),
  );
});
