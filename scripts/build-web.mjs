// Builds the web app when its sources or libraries changed since the last build.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHash } from './install.mjs';
import { nodeBinary, root } from './paths.mjs';

const stamp = join(root, 'dist', 'web', '.built-from');

export function buildWeb({ always = false } = {}) {
  const sources = sourceHash();
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('正在构建网页…… / building the web app …');
  const args = [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ];
  const { status } = spawnSync(nodeBinary(), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(3);
  writeFileSync(stamp, sources);
}

function sourceHash() {
  const hash = createHash('sha256').update(lockHash());
  for (const folder of ['web', 'generated']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}
