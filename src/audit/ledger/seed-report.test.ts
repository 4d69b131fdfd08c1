// The first report that the audit was made for, against the sample region that was made after it. It is not part of the project:
// where it is not at hand, nothing is measured.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import { readDocument } from '../read/read-document.ts';
import { compareWithLedger } from './compare-with-ledger.ts';

const path =
  process.env.YOUJU_SEED_REPORT ?? join(import.meta.dirname, '../../../../shared/seed/annual-report-2025.txt');

test.skipIf(!existsSync(path))(
  'its four numbers that cannot be true differ from the ledger, and no other does',
  async () => {
    const db = await sampleDatabase();
    const document = readDocument(readFileSync(path), path);
    const { bindings, summary } = await compareWithLedger(db, localOperator, { document, today: '2026-11-24' });
    console.log(`the first report: ${JSON.stringify(summary)}`);
    expect(bindings.filter(({ verdict }) => verdict === 'contradiction').map(({ expr }) => expr)).toEqual([
      'sales_per_head@2025',
      'sales_per_head:yoy@2025',
      'sales_per_head{quintile=top}@2025',
      'sales_per_head{quintile=bottom}@2025',
    ]);
    expect(summary.consistent).toBeGreaterThanOrEqual(24);
    expect(summary.suspicious + summary.unverifiable).toBe(0);
  },
  120_000,
);
