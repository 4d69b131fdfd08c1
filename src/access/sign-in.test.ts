import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody, letGo, password } from '../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { addLogin, disableLogin, listLogins } from './logins.ts';
import { endSession, viewerOfSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;
const noon = new Date('2025-06-01T04:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const days = (count: number) => count * 24 * 60;

beforeAll(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
});
beforeEach(() => giveLogins(db, people)); // Opens every login again and ends every session.

const enter = (username = 'seller', at = noon) => signIn(db, { username, password }, at);
const guess = (at = noon) => expect(signIn(db, { username: 'seller', password: 'wrong' }, at)).rejects.toThrow(/wrong/);
const guesses = async (count: number) => {
  for (let number = 0; number < count; number++) await guess();
};

test('a session knows whose it is', async () => {
  const { token } = await enter();
  expect(await viewerOfSession(db, token, later(1))).toMatchObject({ personId: people.seller, role: 'seller' });
});

test('a username may be typed in capitals or full width', async () => {
  expect((await enter('ＳELLER ')).viewer.personId).toBe(people.seller);
});

test('a session that is not used ends after fourteen days', async () => {
  const { token } = await enter();
  expect(await viewerOfSession(db, token, later(days(14)))).toBeUndefined();
});

test('a session that is used goes on', async () => {
  const { token } = await enter();
  expect(await viewerOfSession(db, token, later(days(13)))).toBeDefined();
  expect(await viewerOfSession(db, token, later(days(26)))).toBeDefined();
});

test('signing out ends the session', async () => {
  const { token } = await enter();
  await endSession(db, token);
  expect(await viewerOfSession(db, token, noon)).toBeUndefined();
});

test('the database does not hold the token', async () => {
  const { token } = await enter();
  const hashes = await transact(db, wholeCompany, (tx) => tx.selectFrom('session').select('token_hash').execute());
  expect(hashes).toEqual([{ token_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(JSON.stringify(hashes)).not.toContain(token);
});

test('after ten wrong passwords the right one is refused too, for a while', async () => {
  await guesses(10);
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_failed' });
  expect((await enter('seller', later(2))).viewer.personId).toBe(people.seller);
});

test('each further wrong password closes the login for longer, but never for more than a quarter of an hour', async () => {
  await guesses(10);
  for (let round = 1; round < 8; round++) await guess(later(round * 20));
  await expect(enter('seller', later(7 * 20 + 14))).rejects.toMatchObject({ code: 'sign_in_failed' });
  await expect(enter('seller', later(7 * 20 + 16))).resolves.toBeDefined();
});

test('guesses made at the same time all count', async () => {
  await Promise.all(Array.from({ length: 12 }, () => guess()));
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_failed' });
});

test('the right password forgives what went before', async () => {
  await guesses(9);
  await enter();
  await guesses(9);
  await expect(enter()).resolves.toBeDefined();
});

test('an unknown login is refused in the same words as a wrong password', async () => {
  const unknown = await enter('nobody').catch((error: Error) => error);
  const wrong = await signIn(db, { username: 'seller', password: 'wrong' }, noon).catch((error: Error) => error);
  expect(unknown).toEqual(wrong);
});

test('disabling a login ends its sessions and begins no other', async () => {
  const { token } = await enter();
  await transact(db, wholeCompany, (tx) => disableLogin(tx, 'Seller', null));
  expect(await viewerOfSession(db, token, noon)).toBeUndefined();
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_failed' });
});

test('who has left does not sign in any more, and their session ends', async () => {
  const { token } = await enter('reader');
  await letGo(db, people.reader, '2025-06-10');
  expect(await viewerOfSession(db, token, later(days(9)))).toBeDefined();
  expect(await viewerOfSession(db, token, later(days(10)))).toBeUndefined();
  await expect(enter('reader', later(days(10)))).rejects.toMatchObject({ code: 'sign_in_failed' });
});

test('a username belongs to one person', async () => {
  const taken = transact(db, wholeCompany, (tx) =>
    addLogin(tx, { personId: people.reader, username: 'SELLER', password }, null),
  );
  await expect(taken).rejects.toMatchObject({ code: 'username_taken' });
});

test.each(['short', 'newperson', 'x'.repeat(257)])('%s is no password for newperson', async (unfit) => {
  const login = { personId: people.reader, username: 'newperson', password: unfit };
  await expect(transact(db, wholeCompany, (tx) => addLogin(tx, login, null))).rejects.toMatchObject({
    code: 'password_unfit',
  });
});

test('logins are listed with person and role, without their secrets', async () => {
  const logins = await transact(db, wholeCompany, listLogins);
  expect(logins.map((login) => login.username)).toEqual([
    'administrator',
    'below',
    'finance',
    'manager',
    'operations',
    'reader',
    'seller',
    'supervisor',
  ]);
  expect(JSON.stringify(logins)).not.toContain('argon2');
});

test('sign-ins and failures stand in the operation log', async () => {
  await enter();
  await guess();
  const rows = await transact(db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['action', 'subject', 'person_id']).orderBy('id').execute(),
  );
  expect(rows.slice(-2)).toEqual([
    { action: 'sign_in', subject: 'seller', person_id: people.seller },
    { action: 'sign_in_failed', subject: 'seller', person_id: people.seller },
  ]);
});
