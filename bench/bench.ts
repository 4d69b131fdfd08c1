// Measures how fast figures are, on regions of two sizes that hold the same combinations, and how fast files come in. Ratios
// within one run count, never times: those are this machine's.

import { cpus } from 'node:os';
import { measureAnnual } from './annual.ts';
import { measureReport, measureSample } from './annual-report.ts';
import { measureAudit } from './audit.ts';
import { measureCache } from './cache.ts';
import { measureImport } from './import.ts';
import { measureRefresh } from './refresh.ts';
import { folder, openRegion, removeRegion } from './region-database.ts';
import { type BenchReport, type SizeResult, writeReport } from './report.ts';
import { type Size, sizes } from './shape.ts';
import { measureWorkbook } from './workbook.ts';

export { tableOf } from './words.ts';

export const names = ['annual', 'refresh', 'cache', 'report', 'import', 'xlsx', 'audit'] as const;
type Name = (typeof names)[number];

const ofRegions: readonly Name[] = ['annual', 'refresh', 'cache', 'report'];
/** Ten times the file takes ten times as long and tells nothing new: it is for who asks for that size. */
const usualSizes = (name: Name): readonly Size[] => (ofRegions.includes(name) ? ['1m', '10m'] : ['1m']);

export interface BenchRequest {
  names: readonly Name[];
  /** The usual ones of each measurement when not given. */
  sizes?: readonly Size[] | undefined;
  /** Keeps the regions for the next run. */
  keep: boolean;
  say: (text: string) => void;
}

export async function runBench(request: BenchRequest): Promise<BenchReport> {
  const results: SizeResult[] = [];
  for (const size of Object.keys(sizes) as Size[]) {
    const wanted = ofSizes(request.names).filter((name) => (request.sizes ?? usualSizes(name)).includes(size));
    if (wanted.length > 0) results.push(await measureSize(size, { ...request, names: wanted }));
  }
  const sample = request.names.includes('report') ? await measureSample(request.say) : undefined;
  const audits = request.names.includes('audit') ? await measureAudit() : undefined;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? ''}`.trim();
  const report = { machine, node: process.version, results, ...(sample && { sample }), ...(audits && { audits }) };
  await writeReport(report);
  return report;
}

// A text has numbers, not lines.
function ofSizes(names: readonly Name[]): Name[] {
  return names.filter((name) => name !== 'audit');
}

async function measureSize(size: Size, request: BenchRequest): Promise<SizeResult> {
  const { names: wanted, say } = request;
  say(`── ${size}`);
  const result: SizeResult = { size };
  if (wanted.some((name) => ofRegions.includes(name))) await measureRegion(result, request);
  const file = { folder, rounds: size === '1m' ? 2 : 1, say };
  if (wanted.includes('import')) result.import = await measureImport({ ...file, lines: sizes[size] });
  if (wanted.includes('xlsx') && size === '1m') result.xlsx = await measureWorkbook({ ...file, rows: sizes[size] });
  return result;
}

async function measureRegion(result: SizeResult, { names: wanted, keep, say }: BenchRequest): Promise<void> {
  const db = await openRegion(result.size);
  try {
    if (wanted.includes('annual')) result.annual = await measureAnnual(db, say);
    if (wanted.includes('cache')) result.cache = await measureCache(db);
    if (wanted.includes('report')) result.report = await measureReport(db.dataDir, say);
    if (wanted.includes('refresh')) result.refresh = await measureRefresh(db, result.size);
  } finally {
    await db.close();
    if (!keep) await removeRegion(db.dataDir);
  }
}
