import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { seal, unseal } from './secret-box.ts';

const db = await testDatabase();
afterEach(() => vi.unstubAllEnvs());

test('what was sealed opens for its purpose alone', async () => {
  const sealed = await seal(db, 'KRUGS4Z', 'two-step 1');
  expect(await unseal(db, sealed, 'two-step 1')).toBe('KRUGS4Z');
  await expect(unseal(db, sealed, 'two-step 2')).rejects.toMatchObject({ code: 'secret_key_other' });
});

test('the same text is sealed differently each time', async () => {
  expect(await seal(db, 'x', 'p')).not.toBe(await seal(db, 'x', 'p'));
});

test('the key lies in the data folder, for its owner alone, unless it is given', async () => {
  const sealed = await seal(db, 'x', 'p');
  expect((await stat(join(db.dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
  vi.stubEnv('YOUJU_SECRET_KEY', Buffer.alloc(32, 7).toString('base64'));
  await expect(unseal(db, sealed, 'p')).rejects.toMatchObject({ code: 'secret_key_other' });
  vi.stubEnv('YOUJU_SECRET_KEY', 'too short');
  await expect(seal(db, 'x', 'p')).rejects.toMatchObject({ code: 'secret_key_unfit' });
});

test('several at once make one key', async () => {
  const other = await testDatabase();
  const sealed = await Promise.all(Array.from({ length: 5 }, (_, index) => seal(other, `${index}`, 'p')));
  expect(await Promise.all(sealed.map((each) => unseal(other, each, 'p')))).toEqual(['0', '1', '2', '3', '4']);
});
