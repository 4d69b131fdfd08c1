import { hash } from '@node-rs/argon2';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody, letGo, password } from '../../test/support/people.ts';
import { letIn, visitorAt } from '../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { addLogin, changePassword, disableLogin, listLogins } from './logins.ts';
import { endSession, openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { localOperator } from './viewer.ts';

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

const enter = (username = 'seller', at = noon) => letIn(signIn(db, { username, password }, visitorAt(at)));
const whose = async (token: string, at: Date) => (await openSession(db, token, visitorAt(at)))?.viewer;

test('a session knows whose it is', async () => {
  const { token } = await enter();
  expect(await whose(token, later(1))).toMatchObject({ personId: people.seller, role: 'seller' });
});

test('a password that is changed while it is looked at opens nothing', async () => {
  let entering: Promise<unknown> | undefined;
  await transact(db, wholeCompany, async (tx) => {
    await changePassword(tx, people.seller, 'quite another one');
    entering = enter().catch((error) => error.code);
    await setTimeout(400);
  });
  expect(await entering).toBe('sign_in_failed');
});

test('a username may be typed in capitals or full width', async () => {
  expect((await enter('ＳELLER ')).viewer.personId).toBe(people.seller);
});

test('a session that is not used ends after fourteen days', async () => {
  const { token } = await enter();
  expect(await whose(token, later(days(14)))).toBeUndefined();
});

test('a session that is used goes on', async () => {
  const { token } = await enter();
  expect(await whose(token, later(days(13)))).toBeDefined();
  expect(await whose(token, later(days(26)))).toBeDefined();
});

test('signing out ends the session', async () => {
  const { token } = await enter();
  await transact(db, wholeCompany, (tx) => endSession(tx, token));
  expect(await whose(token, noon)).toBeUndefined();
});

test('the database does not hold the token', async () => {
  const { token } = await enter();
  const hashes = await transact(db, wholeCompany, (tx) => tx.selectFrom('session').select('token_hash').execute());
  expect(hashes).toEqual([{ token_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(JSON.stringify(hashes)).not.toContain(token);
});

test('an unknown login is refused in the same words as a wrong password', async () => {
  const unknown = await enter('nobody').catch((error: Error) => error);
  const wrong = await signIn(db, { username: 'seller', password: 'wrong' }, visitorAt(noon)).catch(
    (error: Error) => error,
  );
  expect(unknown).toEqual(wrong);
});

test('disabling a login ends its sessions and begins no other', async () => {
  const { token } = await enter();
  await transact(db, wholeCompany, (tx) => disableLogin(tx, 'Seller', localOperator));
  expect(await whose(token, noon)).toBeUndefined();
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_failed' });
});

test('who has left does not sign in any more, and their session ends', async () => {
  const { token } = await enter('reader');
  await letGo(db, people.reader, '2025-06-10');
  expect(await whose(token, later(days(9)))).toBeDefined();
  expect(await whose(token, later(days(10)))).toBeUndefined();
  await expect(enter('reader', later(days(10)))).rejects.toMatchObject({ code: 'sign_in_failed' });
});

test('a username belongs to one person', async () => {
  const taken = transact(db, wholeCompany, (tx) =>
    addLogin(tx, { personId: people.reader, username: 'SELLER', password }, localOperator),
  );
  await expect(taken).rejects.toMatchObject({ code: 'username_taken' });
});

test.each(['short', 'newperson', 'x'.repeat(257)])('%s is no password for newperson', async (unfit) => {
  const login = { personId: people.reader, username: 'newperson', password: unfit };
  await expect(transact(db, wholeCompany, (tx) => addLogin(tx, login, localOperator))).rejects.toMatchObject({
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
  await signIn(db, { username: 'seller', password: 'wrong' }, visitorAt(noon)).catch(() => undefined);
  const rows = await transact(db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['action', 'subject', 'person_id']).orderBy('id').execute(),
  );
  expect(rows.slice(-2)).toEqual([
    { action: 'sign_in', subject: 'seller', person_id: people.seller },
    { action: 'sign_in_failed', subject: 'seller', person_id: people.seller },
  ]);
});

test('signing in renews a password hash of lesser cost', async () => {
  const cheap = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  const hashes = () =>
    transact(db, wholeCompany, (tx) =>
      tx.selectFrom('login').select('password_hash').where('username', '=', 'seller').execute(),
    );
  await transact(db, wholeCompany, (tx) =>
    tx.updateTable('login').set({ password_hash: cheap }).where('username', '=', 'seller').execute(),
  );
  await enter();
  expect(await hashes()).toEqual([{ password_hash: expect.stringContaining('m=19456') }]);
  await expect(enter()).resolves.toBeDefined();
});
