import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = join(import.meta.dirname, '../main.ts');

test.each([
  ['in the middle of an import', ['start', '--sample', '--port', '0'], /首次启动/, 130],
  ['while it serves', ['start', '--port', '0'], /按 Ctrl-C 停止/, 0],
  ['while it watches a folder', ['watch', 'drop'], /正在监视[^]*按 Ctrl-C 停止/, 0],
])('told to end %s, the process leaves no engine behind', async (_when, args, saidLast, exitCode) => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-interrupt-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'drop'));
  const child = spawn(process.execPath, [main, ...args, '--data', join(folder, 'data')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    if (saidLast.test((said += chunk))) child.kill('SIGINT');
  });
  expect(await once(child, 'exit')).toEqual([exitCode, null]);
  expect(await readdir(join(folder, 'data', 'engine', 'cluster'))).not.toContain('postmaster.pid');
  await rm(folder, { recursive: true });
});
