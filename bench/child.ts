// One measured piece of work in a process of its own, whose peak of memory is then its own too. Says what it found as JSON.

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamXlsxRows } from 'hucre/xlsx';
import { localOperator } from '../src/access/viewer.ts';
import type { Database } from '../src/db/database.ts';
import { openDatabase } from '../src/db/open.ts';
import { importFile } from '../src/intake/import-file.ts';
import { checkMapping } from '../src/intake/layout/mapping.ts';
import { readFiles } from '../src/intake/read-files.ts';
import { newTally } from '../src/intake/tally.ts';
import { composeReport } from '../src/report/compose.ts';
import { writeWord } from '../src/report/word/document.ts';
import { readXlsx } from '../src/sheets/xlsx/xlsx-read.ts';
import { annualSet } from './annual-set.ts';
import type { Measured } from './in-child.ts';
import { peakMemory } from './measure.ts';
import { computeOurs, today } from './ours.ts';

const works = {
  /** A file into a new data folder. */
  import: async (path: string, dataDir: string): Promise<Measured> => {
    const db = await openDatabase({ dataDir });
    const measured = await timed(async () => {
      const files = [{ path, fileName: 'sales.csv' }];
      return (await importFile(db, localOperator, { files })).accepted;
    });
    await db.close();
    return measured;
  },
  /** The bare rows of a workbook, by our scanner. */
  scan: (path: string) =>
    timed(async () => {
      let rows = 0;
      for await (const chunk of readXlsx(path, 'sales.xlsx')) rows += chunk.rows.length;
      return rows - 1;
    }),
  /** Its rows checked and ready to be staged. */
  check: (path: string) =>
    timed(async () => {
      let rows = 0;
      const wish = { kind: undefined, mapping: checkMapping({}), withTax: false };
      for await (const chunk of readFiles([{ path, fileName: 'sales.xlsx' }], wish, newTally()))
        rows += chunk.lines.length;
      return rows;
    }),
  /** The bare rows by a library. */
  hucre: (path: string) =>
    timed(async () => {
      let rows = 0;
      const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
      for await (const _ of streamXlsxRows(stream)) rows += 1;
      return rows - 1;
    }),
  /** The annual report of a region that is there, as Word; its figures are counted. */
  report: (dataDir: string) =>
    inRegion(dataDir, async (db) => {
      const report = await composeReport(db, localOperator, { kind: 'annual', period: '2025', today });
      return (await writeWord(report)).figures;
    }),
  /** The annual set of figures alone. */
  figures: (dataDir: string) => inRegion(dataDir, async (db) => (await computeOurs(db, annualSet)).figures.length),
};

export type Work = keyof typeof works;

async function inRegion(dataDir: string, work: (db: Database) => Promise<number>): Promise<Measured> {
  const db = await openDatabase({ dataDir });
  const measured = await timed(() => work(db));
  await db.close();
  return measured;
}

async function timed(work: () => Promise<number>): Promise<Measured> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const rows = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { rows, ms, cpu_ms: (user + system) / 1000, peak_mb: peakMemory() };
}

const [work, path, dataDir] = process.argv.slice(2) as [Work, string, string];
process.stdout.write(JSON.stringify(await works[work](path, dataDir)));
