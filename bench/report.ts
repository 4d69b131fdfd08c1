// What a run measured, and the file that keeps it.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AnnualResult } from './annual.ts';
import type { ReportBench, SampleBench } from './annual-report.ts';
import type { AuditBench } from './audit.ts';
import type { CacheResult } from './cache.ts';
import type { ImportBench } from './import.ts';
import type { RefreshResult } from './refresh.ts';
import type { Size } from './shape.ts';
import type { WorkbookBench } from './workbook.ts';

export interface SizeResult {
  size: Size;
  annual?: AnnualResult;
  refresh?: RefreshResult[];
  cache?: CacheResult;
  report?: ReportBench;
  import?: ImportBench;
  xlsx?: WorkbookBench;
}

export interface BenchReport {
  machine: string;
  node: string;
  results: SizeResult[];
  sample?: SampleBench;
  audits?: AuditBench[];
}

const latest = join(import.meta.dirname, 'results/latest.json');

export async function writeReport(report: BenchReport): Promise<void> {
  await mkdir(dirname(latest), { recursive: true });
  await writeFile(latest, `${JSON.stringify(report, null, 2)}\n`);
}
