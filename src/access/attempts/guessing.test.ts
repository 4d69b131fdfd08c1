// Guesses are slowed down wherever they come from, and keep nobody out who signed in with their browser before.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { giveLogins, hireEverybody, password } from '../../../test/support/people.ts';
import { letIn, visitorAt } from '../../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { signIn } from '../sign-in.ts';
import type { Visitor } from '../visitor.ts';

let db: Database;
const noon = new Date('2025-06-01T04:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

beforeAll(async () => {
  db = await testDatabase();
  await giveLogins(db, await hireEverybody(db));
});
beforeEach(async () => {
  await forgetAll();
});
const forgetAll = () => transact(db, wholeCompany, (tx) => tx.deleteFrom('sign_in_attempt').execute());

const enter = (visitor: Partial<Visitor> = {}, username = 'seller') =>
  letIn(signIn(db, { username, password }, visitorAt(noon, visitor)));
const guess = (visitor: Partial<Visitor> = {}, username = 'seller') =>
  signIn(db, { username, password: 'wrong' }, visitorAt(noon, visitor)).then(
    () => 'in',
    (error: { code: string }) => error.code,
  );
const guesses = async (count: number, visitor: (number: number) => Partial<Visitor> = () => ({})) => {
  const answers: string[] = [];
  for (let number = 0; number < count; number++) answers.push(await guess(visitor(number)));
  return answers.filter((answer) => answer === 'sign_in_failed').length;
};

test('a thousand guesses from a thousand places: thirty are heard, and the owner’s browser enters meanwhile', async () => {
  const { browser } = await enter();
  expect(await guesses(1000, (number) => ({ address: `203.0.${number >> 8}.${number & 255}` }))).toBe(30);
  expect((await enter({ browser, address: '203.0.0.1' })).viewer.name).toBe('seller');
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_slowed', details: { wait_seconds: 30 } });
});

test('a day of guessing without a pause makes a little over a hundred guesses', async () => {
  let heard = 0;
  for (let minute = 0; minute < 24 * 60; minute++)
    heard += Number((await guess({ now: later(minute), address: `198.51.100.${minute % 250}` })) === 'sign_in_failed');
  expect(heard).toBeGreaterThan(100);
  expect(heard).toBeLessThan(140);
});

test('after ten wrong passwords the right one is turned down too, for half a minute', async () => {
  await guesses(10);
  await expect(enter()).rejects.toMatchObject({ code: 'sign_in_slowed' });
  expect((await enter({ now: later(0.6) })).viewer.name).toBe('seller');
});

test('each further wrong password makes the wait longer, but never longer than a quarter of an hour', async () => {
  await guesses(9);
  const heard: number[] = [];
  for (let minute = 0; minute < 600; minute++)
    if ((await guess({ now: later(minute) })) === 'sign_in_failed') heard.push(minute);
  const waits = heard.slice(1).map((minute, index) => minute - heard[index]!);
  expect(waits).toEqual(waits.toSorted((left, right) => left - right));
  expect([waits[0], waits.at(-1)]).toEqual([1, 15]);
});

test('guesses made at the same time all count', async () => {
  const answers = await Promise.all(Array.from({ length: 14 }, () => guess()));
  expect(answers.filter((answer) => answer === 'sign_in_failed')).toHaveLength(10);
});

test('the right password forgives what went before', async () => {
  await guesses(9);
  await enter();
  expect(await guesses(9)).toBe(9);
  await expect(enter()).resolves.toBeDefined();
});

test('a known browser has a count of its own, which is not endless', async () => {
  const { browser } = await enter();
  await guesses(20);
  expect(await guesses(20, () => ({ browser }))).toBe(10);
});

test('a known browser is known for its owner alone, and a made-up one for nobody', async () => {
  const { browser } = await enter();
  await guesses(10, () => ({ address: '198.51.100.1' }));
  const elsewhere = { address: '198.51.100.1', now: later(1) };
  for (let tries = 0; tries < 12; tries++) await guess({ ...elsewhere, browser }, 'reader');
  expect(await guess({ ...elsewhere, browser }, 'reader')).toBe('sign_in_slowed');
  expect(await guess({ browser: 'made-up' })).toBe('sign_in_failed');
});

test('one place that tries many usernames is slowed down, and one right password does not set it free', async () => {
  let heard = 0;
  for (let number = 0; number < 80; number++) {
    if (number % 20 === 0) await enter({}, 'reader').catch(() => undefined);
    heard += Number((await guess({}, `name-${number}`)) === 'sign_in_failed');
  }
  expect(heard).toBe(60);
});

test('usernames that nobody has are slowed down just the same', async () => {
  const answers = async (username: string) => {
    const all: string[] = [];
    for (let number = 0; number < 12; number++) all.push(await guess({ address: '192.0.2.1' }, username));
    return all;
  };
  expect(await answers('nobody')).toEqual(await answers('manager'));
});

test('what nobody adds to is forgotten', async () => {
  await guesses(9);
  expect(await guesses(9, () => ({ now: later(24 * 60) }))).toBe(9);
});

test('made-up usernames do not fill the database: what is a day old is cleared away', async () => {
  for (let number = 0; number < 120; number++)
    await guess({ address: `2001:db8:${number.toString(16)}::1` }, `made-up-${number}`);
  for (let number = 0; number < 60; number++)
    await guess({ address: `2001:db8:f${number.toString(16)}::1`, now: later(49 * 60) }, `again-${number}`);
  const { count } = await transact(db, wholeCompany, (tx) =>
    tx
      .selectFrom('sign_in_attempt')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count)).toBeLessThanOrEqual(180);
});
