import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody } from '../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { redeemSetupToken, renewSetupToken } from './setup-link.ts';

let db: Database;
const noon = new Date('2025-06-01T04:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const redeem = (token: string | undefined, at = noon) =>
  transact(db, wholeCompany, (tx) => redeemSetupToken(tx, token ?? '', at));

beforeEach(async () => {
  db = await testDatabase();
});

test('a set-up link is good once', async () => {
  const token = await renewSetupToken(db, noon);
  await redeem(token);
  await expect(redeem(token)).rejects.toMatchObject({ code: 'setup_link_invalid' });
});

test('a set-up link is good for a day', async () => {
  const token = await renewSetupToken(db, noon);
  await expect(redeem(token, later(24))).rejects.toMatchObject({ code: 'setup_link_invalid' });
});

test('a new link takes the place of the one before', async () => {
  const first = await renewSetupToken(db, noon);
  await renewSetupToken(db, noon);
  await expect(redeem(first)).rejects.toMatchObject({ code: 'setup_link_invalid' });
});

test('once somebody can sign in there is no link, and an old one is void', async () => {
  const token = await renewSetupToken(db, noon);
  await giveLogins(db, { manager: (await hireEverybody(db)).manager });
  await expect(redeem(token)).rejects.toMatchObject({ code: 'setup_link_invalid' });
  expect(await renewSetupToken(db, noon)).toBeUndefined();
});
