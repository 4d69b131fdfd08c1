import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { permissionsPage } from './permissions-page.ts';

test('docs/permissions.md is what is declared: npm run generate', async () => {
  expect(await readFile('docs/permissions.md', 'utf8')).toBe(permissionsPage());
});

test('a route is told with who may use it, by token too, and what it is about', () => {
  const row = permissionsPage()
    .split('\n')
    .find((line) => line.startsWith('| `GET /api/imports/:id` |'));
  expect(row).toBe('| `GET /api/imports/:id` | ● | ○ | ○ | ● | ● | ○ | ● | 令牌 token | 导入 imports |');
});
