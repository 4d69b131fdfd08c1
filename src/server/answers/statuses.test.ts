import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { refusalStatuses } from './statuses.ts';

test('every code in the table is one that the program refuses with', async () => {
  const sources: string[] = [];
  for await (const path of glob('src/**/*.ts'))
    if (!path.includes('statuses')) sources.push(await readFile(path, 'utf8'));
  const all = sources.join('\n');
  for (const code of Object.keys(refusalStatuses)) expect(`${code} ${all.includes(`'${code}'`)}`).toBe(`${code} true`);
});
