// Measures how fast figures are, on regions of two sizes that hold the same combinations. Ratios within one run count,
// never times: those are this machine's.

import { cpus } from 'node:os';
import { measureAnnual } from './annual.ts';
import { measureCache } from './cache.ts';
import { measureRefresh } from './refresh.ts';
import { openRegion, removeRegion } from './region-database.ts';
import { type BenchReport, type SizeResult, writeReport } from './report.ts';
import type { Size } from './shape.ts';

export { tableOf } from './words.ts';

export const names = ['annual', 'refresh', 'cache'] as const;
type Name = (typeof names)[number];

export interface BenchRequest {
  names: readonly Name[];
  sizes: readonly Size[];
  /** Keeps the regions for the next run. */
  keep: boolean;
  say: (text: string) => void;
}

export async function runBench(request: BenchRequest): Promise<BenchReport> {
  const results: SizeResult[] = [];
  for (const size of request.sizes) results.push(await measureSize(size, request));
  const report = { machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}`.trim(), node: process.version, results };
  await writeReport(report);
  return report;
}

async function measureSize(size: Size, { names: wanted, keep, say }: BenchRequest): Promise<SizeResult> {
  say(`── ${size}`);
  const db = await openRegion(size);
  const result: SizeResult = { size };
  try {
    if (wanted.includes('annual')) result.annual = await measureAnnual(db, say);
    if (wanted.includes('cache')) result.cache = await measureCache(db);
    if (wanted.includes('refresh')) result.refresh = await measureRefresh(db, size);
  } finally {
    await db.close();
    if (!keep) await removeRegion(db.dataDir);
  }
  return result;
}
