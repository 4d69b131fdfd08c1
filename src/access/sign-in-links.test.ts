import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody, letGo, password } from '../../test/support/people.ts';
import { letIn, visitorAt } from '../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { beginChange } from '../records/changes.ts';
import { savePeople } from '../records/people.ts';
import { disableLogin } from './logins.ts';
import { openSession } from './sessions.ts';
import { makeSignInLink, readSignInLink, useSignInLink } from './sign-in-links.ts';
import { signIn } from './sign-in.ts';
import { localOperator, type Role, viewerOf } from './viewer.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;
const noon = new Date('2025-06-01T04:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

beforeAll(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
});
beforeEach(async () => {
  const { below: _none, ...others } = people;
  await asOwner((tx) => tx.deleteFrom('login').where('person_id', '=', people.below).execute());
  await giveLogins(db, others);
});

const asOwner = <T>(work: Parameters<typeof transact<T>>[2]) => transact<T>(db, wholeCompany, work);
const make = (personId: number, viewer = localOperator) =>
  asOwner((tx) => makeSignInLink(tx, { viewer, now: noon }, personId));
const read = (token: string, now = noon) => asOwner((tx) => readSignInLink(tx, token, visitorAt(now)));
const chosen = 'a new long password';
const use = (token: string, now = noon, username?: string) =>
  asOwner((tx) => useSignInLink(tx, { token, password: chosen, username }, visitorAt(now)));

test('who has no login is invited and chooses username and password', async () => {
  const { purpose, token } = await make(people.below);
  expect(purpose).toBe('invitation');
  expect(await read(token)).toMatchObject({ viewer: { name: 'below' }, username: undefined });
  await use(token, noon, 'newcomer');
  const { viewer } = await letIn(signIn(db, { username: 'newcomer', password: chosen }, visitorAt(noon)));
  expect(viewer.personId).toBe(people.below);
});

test('who has one chooses a new password, and is signed out everywhere', async () => {
  const { token: session } = await letIn(signIn(db, { username: 'seller', password }, visitorAt(noon)));
  const { purpose, token } = await make(people.seller);
  expect(purpose).toBe('reset');
  await use(token, noon, 'another-name');
  expect(await openSession(db, session, visitorAt(noon))).toBeUndefined();
  await expect(signIn(db, { username: 'seller', password: chosen }, visitorAt(noon))).resolves.toBeDefined();
});

test('a link is good once, also for two at the same time', async () => {
  const { token } = await make(people.seller);
  const answers = await Promise.allSettled([use(token), use(token)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(read(token)).rejects.toMatchObject({ code: 'link_used' });
});

test('an invitation is good for three days, a reset for an hour', async () => {
  const [invitation, reset] = [await make(people.below), await make(people.seller)];
  await expect(read(invitation.token, later(71))).resolves.toBeDefined();
  await expect(read(invitation.token, later(72))).rejects.toMatchObject({ code: 'link_expired' });
  await expect(use(reset.token, later(1))).rejects.toMatchObject({ code: 'link_expired' });
});

test('a newer link voids the one before', async () => {
  const [older, newer] = [await make(people.seller), await make(people.seller)];
  await expect(use(older.token)).rejects.toMatchObject({ code: 'link_replaced' });
  await expect(use(newer.token)).resolves.toBeDefined();
});

test('a password that does not fit leaves the link good', async () => {
  const { token } = await make(people.seller);
  const unfit = asOwner((tx) => useSignInLink(tx, { token, password: 'short' }, visitorAt(noon)));
  await expect(unfit).rejects.toMatchObject({ code: 'password_unfit' });
  await expect(use(token)).resolves.toBeDefined();
});

test('nobody has a link who left, or whose login is closed, and one made before is void', async () => {
  const { token } = await make(people.supervisor);
  await asOwner((tx) => disableLogin(tx, 'supervisor', localOperator));
  await expect(make(people.supervisor)).rejects.toMatchObject({ code: 'login_closed' });
  await expect(use(token)).rejects.toMatchObject({ code: 'link_unknown' });
  await letGo(db, people.reader, '2025-05-01');
  await expect(make(people.reader)).rejects.toMatchObject({ code: 'person_unknown' });
});

test.each<[Role, Role, string]>([
  ['manager', 'seller', 'made'],
  ['manager', 'operations', 'made'],
  ['manager', 'administrator', 'link_not_allowed'],
  ['manager', 'manager', 'link_not_allowed'],
  ['administrator', 'manager', 'made'],
])('asked by a %s, a link for a %s is %s', async (role, whose, outcome) => {
  const viewer = (await asOwner((tx) =>
    viewerOf(tx, people[role], { today: '2025-06-01', from: { way: 'browser' } }),
  ))!;
  const answer = await make(people[whose], viewer).then(
    () => 'made',
    (error) => error.code,
  );
  expect(answer).toBe(outcome);
});

const asManager = async () =>
  (await asOwner((tx) => viewerOf(tx, people.manager, { today: '2025-06-01', from: { way: 'browser' } })))!;
const place = (role: Role, placedOn: string | null) =>
  asOwner(async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    const placed = { id: people.below, name: 'below', role, placed_on: placedOn };
    await savePeople(tx, { version, actor: localOperator }, [placed]);
  });

test.each<[Role, string | null]>([
  ['administrator', null],
  ['administrator', '2025-06-02'],
  ['manager', null],
])('a link that a manager made is void once its person is or is to be %s (%s)', async (role, placedOn) => {
  const { token } = await make(people.below, await asManager());
  await place(role, placedOn);
  await expect(use(token, noon, 'newcomer')).rejects.toMatchObject({ code: 'link_outgrown' });
  await expect(make(people.below, await asManager())).rejects.toMatchObject({ code: 'link_not_allowed' });
  await expect(use((await make(people.below)).token, noon, 'newcomer')).resolves.toBeDefined();
  await place('seller', null);
});

test('neither the links nor the log hold the secret', async () => {
  const { token } = await make(people.seller);
  await use(token);
  const all = await asOwner(async (tx) => [
    await tx.selectFrom('sign_in_link').selectAll().execute(),
    await tx.selectFrom('operation_log').selectAll().execute(),
  ]);
  expect(JSON.stringify(all)).toContain('link_used');
  expect(JSON.stringify(all)).not.toContain(token);
});
