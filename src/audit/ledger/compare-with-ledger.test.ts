import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { readText } from '../read/text.ts';
import { compareWithLedger } from './compare-with-ledger.ts';

let db: Database;
beforeAll(async () => {
  db = await sampleDatabase();
});

const compare = (text: string, title = '2025年度销售总结') =>
  compareWithLedger(db, localOperator, { document: readText(`${title}\n\n${text}`), today: '2026-11-24' });

/** `sales@2025 consistent`, or `? sales@2025` for a proposal, a number a line. */
async function short(text: string, title?: string): Promise<string[]> {
  const { bindings } = await compare(text, title);
  return bindings.map(({ expr, verdict }) => (verdict ? `${expr} ${verdict}` : `? ${expr}`));
}

test('the numbers of a plain sentence are bound and agree', async () => {
  expect(await short('全年实现销售额12.8亿元，同比增长15.3%，目标完成率111.3%，毛利率33.5%。')).toEqual([
    'sales@2025 consistent',
    'sales:yoy@2025 consistent',
    'attainment@2025 consistent',
    'gross_margin@2025 consistent',
  ]);
});

test('a number that the ledger does not know is a contradiction, with what the ledger says and as of when', async () => {
  const { bindings, as_of, version, summary } = await compare('浙江实现销售额3.4亿元。');
  expect(bindings).toMatchObject([
    { number: 'n1', expr: 'sales{province=浙江}@2025', binding: 'sure', text: '2.90亿元', verdict: 'contradiction' },
  ]);
  expect(bindings[0]!.explanation).toContain(
    `文中写 3.4亿元；账册截至${as_of}（版本 ${version}）的浙江销售额为 2.9亿元，对不上`,
  );
  expect(summary).toMatchObject({ numbers: 1, bound: 1, contradiction: 1, unbound: 0 });
});
