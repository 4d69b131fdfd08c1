// Ways out of the folders that the server reads and writes: addresses, names of files that are brought, names within archives.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { zip } from '../support/zip.ts';
import type { Attacked } from './attacked.ts';
import { sendLines, statusOf, usual } from './raw.ts';
import { fileForm } from './things.ts';

const ways = [
  '/../../../../etc/passwd',
  '/assets/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/%252e%252e%252fetc%252fpasswd',
  '/..%c0%af..%c0%afetc/passwd',
  '/..%5c..%5c..%5cpackage.json',
  '/....//....//etc/passwd',
  '/.%00./etc/passwd',
  '/index.html%00.png',
  '//etc/passwd',
  '/./.git/config',
  '/.git/config',
  '/.env',
  '/.built-from',
  '/package.json',
  '/../package.json',
  '/assets/',
  '/assets',
  '/api/docs/static/../../../../package.json',
  '/api/docs/static/%2e%2e%2f%2e%2e%2fpackage.json',
  '/file:///etc/passwd',
  '/proc/self/environ',
  '/api/imports/templates/..%2f..%2fetc%2fpasswd',
  '/api/report-templates/..%2f../zh',
];

const names = [
  '../../../../tmp/youju-escaped.csv',
  '..\\..\\youju-escaped.csv',
  '/tmp/youju-escaped.csv',
  'C:\\youju-escaped.csv',
  'x.csv\0.exe',
  '.',
  '..',
  '',
  'con',
  'a'.repeat(5000),
  '~/.bashrc',
  '$(touch youju-escaped).csv',
  '%2e%2e%2fx.csv',
  '\u202evsc.exe',
  '<img src=x onerror=alert(1)>.csv',
  "'; drop table batch; --.csv",
  '-rf.csv',
  '=cmd.csv',
];

export function attackPaths(attacked: Attacked): void {
  test.each(ways)('%s leads to no file of the machine', async (way) => {
    const answer = await sendLines(attacked.url, [`GET ${way} HTTP/1.1`, ...usual]);
    expect(statusOf(answer)).toMatch(/^[234]/);
    expect(answer).not.toMatch(/root:|"dependencies"|\[core\]|PATH=|[0-9a-f]{64}$/);
  });

  test.each(names)('a file named %j is kept under a name of ours', async (name) => {
    const before = new Set(await readdir(join(attacked.db.dataDir, 'files')));
    const { status } = await attacked.as('operations')('POST', '/api/imports', named(name));
    expect(status).toBeLessThan(500);
    const added = (await readdir(join(attacked.db.dataDir, 'files'))).filter((each) => !before.has(each));
    for (const each of added) expect(each).toMatch(/^[0-9a-f-]{36}(\.[a-z0-9]{1,8})?(\.part)?$/);
  });

  test.each([
    '../../../../tmp/youju-escaped.csv',
    '/tmp/youju-escaped.csv',
    '..\\youju-escaped.csv',
    'a/../../youju-escaped.csv',
    'x\0.csv',
    '',
    '.',
  ])('an entry of an archive named %j is written nowhere else', async (name) => {
    const archive = zip({ [name]: '日期,客户,金额\n2025-01-05,甲公司,x' });
    const asked = await attacked.as('operations')('POST', '/api/imports', fileForm('a.zip', new Uint8Array(archive)));
    const { id } = JSON.parse(asked.body) as { id: number };
    await ended(id);
    await expect(stat('/tmp/youju-escaped.csv')).rejects.toThrow('ENOENT');
    await expect(stat(join(attacked.db.dataDir, '..', 'youju-escaped.csv'))).rejects.toThrow('ENOENT');
  });

  async function ended(id: number): Promise<void> {
    await vi.waitFor(
      async () =>
        expect((await attacked.as('operations')('GET', `/api/imports/${id}`)).body).toMatch(/"state":"(done|failed)"/),
      10_000,
    );
  }
}

/** A form whose file has that name, whatever a browser would make of it. */
function named(name: string): FormData {
  return fileForm(name, '日期,客户,金额\n2025-01-05,甲公司,x');
}
