// A workbook of sales as checked rows, against the bare read of it by the fastest scanners that Node can use: our own, and
// the library that comes next.

import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inChild, type Measured } from './in-child.ts';
import { writeSalesWorkbook } from './sales-files.ts';

export interface WorkbookBench {
  rows: number;
  megabytes: number;
  /** In turns, so that a busy minute slows both. */
  rounds: { scan: Measured; check: Measured }[];
  hucre: Measured;
}

interface WorkbookWish {
  folder: string;
  rows: number;
  rounds: number;
  say(text: string): void;
}

export async function measureWorkbook({ folder, rows, rounds, say }: WorkbookWish): Promise<WorkbookBench> {
  const home = join(folder, 'xlsx');
  const file = join(home, 'sales.xlsx');
  await mkdir(home, { recursive: true });
  try {
    await writeSalesWorkbook(file, rows);
    const results: WorkbookBench['rounds'] = [];
    for (let round = 0; round < rounds; round += 1) {
      results.push({ scan: await inChild('scan', file), check: await inChild('check', file) });
      say(`scan ${results[round]!.scan.ms.toFixed(0)} ms, checked rows ${results[round]!.check.ms.toFixed(0)} ms`);
    }
    const { size } = await stat(file);
    return { rows, megabytes: Math.round(size / 1e6), rounds: results, hucre: await inChild('hucre', file) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
