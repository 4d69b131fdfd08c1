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
