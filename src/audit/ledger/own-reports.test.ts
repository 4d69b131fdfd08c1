// How many numbers of our own reports are bound, and whether to the figures that they were written from.

import { expect, test } from 'vitest';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { composeReport, type ReportRequest } from '../../report/compose.ts';
import { readListed } from '../../report/verify/listed.ts';
import { writeWord } from '../../report/word/document.ts';
import { readStories } from '../../word/stories.ts';
import { openWordPackage } from '../../word/word-package.ts';
import type { Document } from '../document.ts';
import { mentionsOf } from '../mentions-of.ts';
import { readDocument } from '../read/read-document.ts';
import { compareWithLedger } from './compare-with-ledger.ts';

const today = '2026-11-24';

test('what is sure in our own reports is bound to the figure that was printed, and nothing is accused', async () => {
  const db = await sampleDatabase();
  const kinds = [
    ['annual', '2025'],
    ['half', '2025H1'],
    ['quarter', '2025Q3'],
    ['month', '2025-11'],
    ['week', '2025W30'],
  ] as const;
  const all = await Promise.all(kinds.map(([kind, period]) => measured(db, { kind, period })));
  const sum = (key: keyof Measured) => all.reduce((total, each) => total + each[key], 0);
  console.log(`our own reports: ${sum('sure')} of ${sum('figures')} figures bound, ${sum('right')} of them right`);
  expect(sum('right') / sum('sure')).toBeGreaterThanOrEqual(0.99);
  expect(sum('sure') / sum('figures')).toBeGreaterThan(0.45);
  expect(sum('accused')).toBe(0);
}, 240_000);

test('each sure number of our own report is found out when it is changed in the text', async () => {
  const db = await sampleDatabase();
  const { document } = await reported(db, { kind: 'annual', period: '2025' });
  const { bindings } = await compareWithLedger(db, localOperator, { document, today });
  const sure = new Set(bindings.filter(({ binding }) => binding === 'sure').map(({ number }) => number));
  const changed = await compareWithLedger(db, localOperator, { document: withOthers(document, sure), today });
  const judged = changed.bindings.filter(({ number }) => sure.has(number));
  const sound = judged.filter(({ verdict }) => verdict === 'consistent' || verdict === 'rounding');
  expect(judged.length).toBeGreaterThan(100);
  expect(sound.map(({ number, expr }) => `${number} ${expr}`)).toEqual([]);
}, 240_000);

interface Measured {
  figures: number;
  sure: number;
  right: number;
  accused: number;
}

type Asked = Pick<ReportRequest, 'kind' | 'period'>;

async function reported(db: Database, asked: Asked): Promise<{ document: Document; printed: Map<string, number> }> {
  const report = await composeReport(db, localOperator, { ...asked, today } as ReportRequest);
  const { bytes } = await writeWord(report);
  return { document: readDocument(bytes, 'r.docx'), printed: printedIn(bytes) };
}

/** The value of each figure by where it stands: paragraph and first character. */
function printedIn(bytes: Uint8Array): Map<string, number> {
  const word = openWordPackage(bytes);
  const listed = new Map(readListed(word).figures.map((figure) => [figure.id, figure]));
  const paragraphs = readStories(word)
    .flatMap((story) => story.paragraphs)
    .filter(({ text }) => text.trim() !== '');
  return new Map(
    paragraphs.flatMap(({ marks }, index) =>
      marks.flatMap(({ name, start }) => {
        const figure = listed.get(name);
        return figure ? [[`${index}:${start}`, figure.value] as const] : [];
      }),
    ),
  );
}

async function measured(db: Database, asked: Asked): Promise<Measured> {
  const { document, printed } = await reported(db, asked);
  const { mentions } = mentionsOf(document);
  const { bindings, summary } = await compareWithLedger(db, localOperator, { document, today });
  const values = new Map(
    bindings.filter(({ binding }) => binding === 'sure').map(({ number, value }) => [number, value]),
  );
  const known = mentions.flatMap(({ id, paragraph, start }) => {
    const value = printed.get(`${paragraph}:${start}`);
    return value === undefined || !values.has(id) ? [] : [{ value, found: values.get(id) }];
  });
  const right = known.filter(({ value, found }) => value === found).length;
  return { figures: printed.size, sure: known.length, right, accused: summary.contradiction + summary.suspicious };
}

/** Half as much again, in the digits as they are printed. */
function withOthers(document: Document, ids: ReadonlySet<string>): Document {
  const paragraphs = document.paragraphs.map((paragraph) => ({ ...paragraph }));
  const tables = document.tables.map(({ rows }) => ({ rows: rows.map((row) => row.map((cell) => ({ ...cell }))) }));
  for (const { id, paragraph, start, end } of mentionsOf(document).mentions.toReversed()) {
    if (!ids.has(id)) continue;
    const { text } = paragraphs[paragraph]!;
    const other = text.slice(start, end).replace(/[1-9]/, (digit) => (digit === '9' ? '4' : String(Number(digit) + 1)));
    paragraphs[paragraph]!.text = text.slice(0, start) + other + text.slice(end);
  }
  for (const cell of tables.flatMap(({ rows }) => rows.flat())) cell.text = paragraphs[cell.paragraph]!.text;
  return { paragraphs, tables };
}
