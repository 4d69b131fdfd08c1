// What we write ourselves must stand the audit that we offer for what others write.

import { expect, test } from 'vitest';
import { sampleDatabase } from '../../test/support/sample.ts';
import { localOperator } from '../access/viewer.ts';
import { composeReport } from '../report/compose.ts';
import { writeWord } from '../report/word/document.ts';
import { audit } from './audit.ts';
import { readDocument } from './read/read-document.ts';

const db = await sampleDatabase();

test.each([
  ['annual', '2025', 'zh', 60],
  ['annual', '2025', 'en', 1],
  ['half', '2025H1', 'zh', 20],
  ['quarter', '2025Q3', 'zh', 20],
  ['month', '2025-08', 'zh', 10],
  ['week', '2025W31', 'zh', 5],
] as const)('the report %s of %s in %s holds together', async (kind, period, language, least) => {
  const report = await composeReport(db, localOperator, { kind, period, language, today: '2026-01-05' });
  const { bytes } = await writeWord(report);
  const { relations } = audit(readDocument(bytes, 'report.docx'));
  const accused = relations.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'suspicious');
  expect(accused.map(({ explanation }) => explanation)).toEqual([]);
  expect(relations.length).toBeGreaterThanOrEqual(least);
});
