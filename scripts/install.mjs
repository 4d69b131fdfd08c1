// Installs what is missing: a stamp in node_modules says for which lock file it was made.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPinned, root } from './paths.mjs';

const stamp = join(root, 'node_modules', '.youju-installed');

export function install() {
  const wanted = `${lockHash()} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('正在安装依赖…… / installing dependencies …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, first] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(program, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(`依赖没有装好，请看上面 npm 的信息。 / npm ci failed${error ? `: ${error.message}` : ''}`);
    process.exit(3);
  }
  if (!isPinned()) {
    console.error('npm 没有装上项目自己的 Node：请允许安装脚本（npm config set ignore-scripts false）后再试。');
    console.error('npm did not install the Node that is pinned here: allow install scripts and try again.');
    process.exit(3);
  }
  writeFileSync(stamp, wanted);
}

/** Changes when what is installed must change. */
export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
