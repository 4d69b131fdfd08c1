// The command line as scripts see it, in a folder of its own with a data folder in it. Gone after the test file.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterFile } from './after-file.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'youju-command-'));
  chmodSync(folder, 0o755); // The engine runs as another user where we are root.
  afterFile(async () => rmSync(folder, { recursive: true }));
  const youju = (...args: string[]) => {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const env = { ...inherited, YOUJU_DATA: join(folder, 'data') };
    const run = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env });
    return { code: run.status, out: run.stdout, err: run.stderr };
  };
  const json = (...args: string[]) => JSON.parse(youju(...args, '--json').out);
  return { folder, youju, json };
}
