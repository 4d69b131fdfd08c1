// Runs a piece of work of child.ts in a process of its own.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Work } from './child.ts';

export interface Measured {
  rows: number;
  ms: number;
  cpu_ms: number;
  peak_mb: number;
}

export async function inChild(work: Work, ...args: string[]): Promise<Measured> {
  const run = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'child.ts'), work, ...args]);
  return JSON.parse(run.stdout) as Measured;
}
