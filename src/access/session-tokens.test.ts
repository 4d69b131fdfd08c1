// The token of a session changes while it is used, and nobody is signed out by that.

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody, password } from '../../test/support/people.ts';
import { letIn, visitorAt } from '../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { beginChange } from '../records/changes.ts';
import { currentPeople, savePeople } from '../records/people.ts';
import { endOneSession, endSessions, listSessions, renewSession } from './own-sessions.ts';
import { endSession, openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { localOperator, type Role } from './viewer.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;
let token: string;
const noon = new Date('2025-06-01T04:00:00Z');
const later = (minutes: number) => visitorAt(new Date(noon.getTime() + minutes * 60_000));
const hours = (count: number) => count * 60;

beforeAll(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
});
beforeEach(async () => {
  await giveLogins(db, people);
  token = await enter();
});

const enter = async () => (await letIn(signIn(db, { username: 'seller', password }, visitorAt(noon)))).token;
const use = (shown: string, minutes: number) => openSession(db, shown, later(minutes));

test('after half a day of use a new token takes the place of the old one, which is good for a minute more', async () => {
  expect((await use(token, hours(11)))?.newToken).toBeUndefined();
  const { newToken } = (await use(token, hours(13)))!;
  expect(await use(newToken!, hours(13))).toBeDefined();
  expect(await use(token, hours(13) + 0.9)).toBeDefined();
  expect(await use(token, hours(13) + 1.1)).toBeUndefined();
  expect(await use(newToken!, hours(14))).toBeDefined();
});

test('of requests at the same time one brings the new token, and all are answered', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => use(token, hours(13))));
  expect(answers.every((answer) => answer !== undefined)).toBe(true);
  expect(answers.filter((answer) => answer?.newToken !== undefined)).toHaveLength(1);
});

test('a new token that never arrived is made again', async () => {
  const lost = (await use(token, hours(13)))!.newToken!;
  const { newToken } = (await use(token, hours(15)))!;
  expect(newToken).toBeDefined();
  expect(await use(lost, hours(15))).toBeUndefined();
  expect(await use(newToken!, hours(15))).toBeDefined();
});

test('another role gives the session another token', async () => {
  await become('supervisor');
  const open = await use(token, 1);
  expect(open).toMatchObject({ viewer: { role: 'supervisor' }, newToken: expect.any(String) });
  await become('seller');
});

test('a session ends after ninety days however much it is used', async () => {
  let shown = token;
  for (let day = 1; day < 90; day++) shown = (await use(shown, hours(day * 24)))?.newToken ?? shown;
  expect(await use(shown, hours(90 * 24) - 1)).toBeDefined();
  expect(await use(shown, hours(90 * 24) + 1)).toBeUndefined();
});

test('sessions are listed with their devices, and each can be ended', async () => {
  const other = await enter();
  const sessions = await transact(db, wholeCompany, (tx) => listSessions(tx, people.seller, noon));
  expect(sessions).toMatchObject([
    { address: '10.0.0.7', user_agent: 'test' },
    { address: '10.0.0.7', user_agent: 'test' },
  ]);
  await transact(db, wholeCompany, (tx) => endOneSession(tx, people.seller, sessions[0]!.id));
  expect([await use(token, 1), await use(other, 1)].map((open) => open !== undefined)).toEqual([true, false]);
});

test('nobody ends the session of somebody else', async () => {
  const { id } = (await use(token, 1))!;
  const ending = transact(db, wholeCompany, (tx) => endOneSession(tx, people.reader, id));
  await expect(ending).rejects.toMatchObject({ code: 'session_not_found' });
});

test('all others end at once, and the one that is kept gets a new token', async () => {
  const other = await enter();
  const { id } = (await use(token, 1))!;
  const renewed = await transact(db, wholeCompany, async (tx) => {
    expect(await endSessions(tx, people.seller, id)).toBe(1);
    return renewSession(tx, id, later(1));
  });
  expect([await use(token, 1), await use(other, 1)]).toEqual([undefined, undefined]);
  expect((await use(renewed, 1))?.id).toBe(id);
});

test('signing out with the former token ends the session too', async () => {
  const { newToken } = (await use(token, hours(13)))!;
  await transact(db, wholeCompany, (tx) => endSession(tx, token));
  expect(await use(newToken!, hours(13))).toBeUndefined();
});

async function become(role: Role): Promise<void> {
  await transact(db, wholeCompany, async (tx) => {
    const person = (await currentPeople(tx)).find(({ id }) => id === people.seller)!;
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ ...person, role }]);
  });
}
