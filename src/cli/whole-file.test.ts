import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from './whole-file.ts';

test('a file is written whole, and no other is left beside it', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'youju-report-')), 'new');
  await writeWhole(join(folder, '2025.docx'), Buffer.from('abc'));
  expect(await readdir(folder)).toEqual(['2025.docx']);
  expect(await readFile(join(folder, '2025.docx'), 'utf8')).toBe('abc');
});

test('what cannot take its place leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-report-'));
  await writeWhole(join(folder, 'taken', 'a'), Buffer.from('abc'));
  await expect(writeWhole(join(folder, 'taken'), Buffer.from('abc'))).rejects.toMatchObject({
    code: 'EISDIR',
    path: join(folder, 'taken'),
  });
  expect(await readdir(folder)).toEqual(['taken']);
});
