// What `npm start`, `npm test` and their kin run first, on whatever Node the machine has (20 or later), before anything is
// installed: install what is missing, build what is stale, then do the work on the pinned Node.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { install } from './install.mjs';
import { findBrowser } from './browser.mjs';
import { buildWeb } from './build-web.mjs';
import { nodeBinary, root } from './paths.mjs';

const commands = {
  start: (args) => {
    buildWeb();
    return node(['src/main.ts', 'start', '--sample', '--data', '.data/sample', ...args]);
  },
  test: (args) => {
    buildWeb();
    process.env.YOUJU_BROWSER = findBrowser();
    return node([
      tool('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=./scripts/closing-line.ts',
      ...args,
    ]);
  },
  check: () => firstFailure(checks),
  build: () => buildWeb({ always: true }),
  bench: (args) => node(['src/main.ts', 'bench', ...args]),
  fuzz: (args) => node(['fuzz/fuzz.ts', ...args]),
  generate: () =>
    firstFailure([
      ['scripts/generate-tables.ts'],
      ['scripts/generate-api.ts'],
      ['scripts/generate-reference.ts'],
      ['scripts/generate-permissions.ts'],
      ['scripts/generate-personal-data.ts'],
    ]),
};

const checks = [
  [tool('typescript-native/bin/tsc'), '-p', '.'],
  [tool('typescript-native/bin/tsc'), '-p', 'web'],
  [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  [tool('@biomejs/biome/bin/biome'), 'format', '.'],
  [tool('vitest/vitest.mjs'), 'run', '--project', 'house'],
  [tool('knip/bin/knip.js')],
];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? '')) {
  console.error(`usage: npm run ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
process.chdir(root);
install();
process.exit((await commands[name](args)) ?? 0);

function tool(path) {
  return `node_modules/${path}`;
}

async function node(args) {
  const child = spawn(nodeBinary(), args, { stdio: 'inherit', cwd: root });
  // A terminal tells the child itself; we only stay until it has finished.
  const forward = (signal) => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of signals) process.on(signal, forward);
  const watch = stopWithNpm(child);
  const [status] = await once(child, 'exit');
  clearInterval(watch);
  for (const signal of signals) process.off(signal, forward);
  return status ?? 1;
}

// npm, told to end, ends its shell and not what runs in it: that would go on unseen.
function stopWithNpm(child) {
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => {
    if (!underNpm || process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  return watch;
}

async function firstFailure(steps) {
  for (const [script, ...rest] of steps) {
    console.log(`· ${script.replace(/^node_modules\//, '')} ${rest.join(' ')}`);
    const status = await node([script, ...rest]);
    if (status !== 0) return status;
  }
  return 0;
}
