import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { freshHash, hashPassword, passwordMatches } from './passwords.ts';

const known = ['wangmin', '王敏', '远山公司'];
const unfit = { code: 'password_unfit' };

test.each([
  ['seven characters', 'k2$mQz9'],
  ['257 characters', 'x1'.repeat(129).slice(1)],
  ['one that leaks are full of', 'Football1'],
  ['one that leaks are full of, in full width', 'ｐａｓｓｗｏｒｄ'],
  ['one that is usual in China', 'woaini1314'],
  ['one character all along', '########'],
  ['the username and a little', 'WangMin-1'],
  ['the username and a year', 'wangmin2026'],
  ['the company and a little', '远山公司远山公司123'],
  ['the product and a little', 'youju123'],
])('%s is no password', async (_what, password) => {
  await expect(hashPassword(password, known)).rejects.toMatchObject(unfit);
});

test.each(['correct horse', '我家门口有三棵枣树', 'a'.repeat(255) + '😀', '        x'])(
  '%s is a password as it stands, without rules about its characters',
  async (password) => {
    expect(await passwordMatches(password, await hashPassword(password, known))).toBe(true);
  },
);

test('letter case and spaces at the ends count', async () => {
  const kept = await hashPassword(' Correct horse ', known);
  expect(await passwordMatches('correct horse', kept)).toBe(false);
});

test('a hash of lesser cost is replaced, one of today’s is not', async () => {
  const cheap = await hash('correct horse', { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  const fresh = await freshHash('correct horse', cheap);
  expect(fresh).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await freshHash('correct horse', fresh!)).toBeUndefined();
});
