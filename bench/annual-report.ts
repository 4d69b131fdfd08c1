// The annual report as a file: what was computed for it, written as Word. Beside it the annual set of figures alone, each in a
// process of its own, and the whole `youju report` of the sample region as a person waits for it.

import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inChild, type Measured } from './in-child.ts';
import { folder, removeRegion } from './region-database.ts';

/** What must not be longer: the report of the largest region, and that of the sample with the start of the process. */
export const limits = { report_ms: 5_000, sample_ms: 3_000 };

export interface ReportBench {
  report: Measured;
  /** The annual set of figures alone, computed anew in such a process. */
  figures: Measured;
}

export interface SampleBench {
  ms: number;
}

const rounds = 3;

/** In turns, the best of each. The region is open already, so that no start of its engine is counted. */
export async function measureReport(dataDir: string, say: (text: string) => void): Promise<ReportBench> {
  const runs: ReportBench[] = [];
  for (let round = 0; round < rounds; round++) {
    const figures = await inChild('figures', dataDir);
    runs.push({ figures, report: await inChild('report', dataDir) });
    say(`annual report ${runs[round]!.report.ms.toFixed(0)} ms, figures alone ${figures.ms.toFixed(0)} ms`);
  }
  const fastest = (of: keyof ReportBench) => runs.map((run) => run[of]).toSorted((a, b) => a.ms - b.ms)[0]!;
  return { report: fastest('report'), figures: fastest('figures') };
}

/** `youju report` from the start of the process to its end, in a data folder that is made for it. */
export async function measureSample(say: (text: string) => void): Promise<SampleBench> {
  const dataDir = join(folder, 'sample');
  await removeRegion(dataDir);
  await mkdir(folder, { recursive: true });
  try {
    await youju('sample', '--data', dataDir);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timeReport(dataDir));
    say(`sample region: youju report ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    return { ms: Math.min(...times) };
  } finally {
    await removeRegion(dataDir);
  }
}

async function timeReport(dataDir: string): Promise<number> {
  const out = join(folder, 'report.docx');
  const start = performance.now();
  await youju('report', '--data', dataDir, '--period', '2025', '--out', out);
  const ms = performance.now() - start;
  await rm(out);
  return ms;
}

async function youju(...args: string[]): Promise<void> {
  await promisify(execFile)(join(import.meta.dirname, '../youju'), args);
}
