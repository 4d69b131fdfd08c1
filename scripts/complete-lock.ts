// Completes package-lock.json. A registry mirror that does not hold the libraries of every platform leaves them out when
// the lock file is made, and `npm ci` then takes it for stale. Run it after every `npm install`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  version: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const file = join(import.meta.dirname, '../package-lock.json');
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'wasi'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

export function readLock(): Lock {
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}

/** The libraries of other platforms that some package names and the lock file does not: path → entry. */
export function missingFromLock(lock: Lock): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [path, parent] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {}))
      if (!isPlaced(lock, path, name)) missing[`node_modules/${name}`] = entryOf(name, version, parent);
  return missing;
}

if (import.meta.main) complete(readLock());

function complete(lock: Lock): void {
  const missing = missingFromLock(lock);
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  for (const path of Object.keys(missing)) console.log(`+ ${path}`);
}

// As Node looks for it: below the package itself, then below each folder above.
function isPlaced(lock: Lock, path: string, name: string): boolean {
  const at = path === '' ? '' : `${path}/`;
  if (`${at}node_modules/${name}` in lock.packages) return true;
  return path !== '' && isPlaced(lock, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

function entryOf(name: string, version: string, parent: LockEntry): LockEntry {
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.find((each) => words.includes(each)) ?? (/win(32|dows)/.test(name) ? 'win32' : undefined);
  const cpu = processors.find((each) => words.includes(each));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') && os === 'linux' ? 'glibc' : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
