// Signing in by two steps: a right password, then a code of the person's app.

import { TOTP } from 'otpauth';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { giveLogins, hireEverybody, password } from '../../../test/support/people.ts';
import { letIn, visitorAt } from '../../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { beginChange } from '../../records/changes.ts';
import { savePeople } from '../../records/people.ts';
import { saveSignInRules } from '../../records/sign-in-rules.ts';
import { disableLogin } from '../logins.ts';
import { endSessions } from '../own-sessions.ts';
import { openSession } from '../sessions.ts';
import { signIn } from '../sign-in.ts';
import { localOperator, type Role } from '../viewer.ts';
import type { Visitor } from '../visitor.ts';
import { beginSetUp, enterByCode, enterBySetUp, pendingStep } from './pending-sign-in.ts';
import { beginTwoStep, confirmTwoStep, endTwoStep, readTwoStep } from './two-step.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;
let secret: string;
let codes: string[];
const noon = new Date('2025-06-01T04:00:10Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

beforeAll(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
});
beforeEach(async () => {
  await giveLogins(db, people);
  await asOwner(async (tx) => {
    await tx.deleteFrom('sign_in_attempt').execute();
    await saveSignInRules(tx, { two_step_roles: [] }, localOperator);
    await endTwoStep(tx, people.reader);
  });
  ({ secret } = await beginTwoStep(db, people.seller));
  codes = await confirm(codeAt(later(-60)), later(-60));
});

const asOwner = <T>(work: Parameters<typeof transact<T>>[2]) => transact<T>(db, wholeCompany, work);
const codeAt = (now: Date, of = secret) => new TOTP({ secret: of }).generate({ timestamp: now.getTime() });
const confirm = async (code: string, now: Date) => {
  const made = await confirmTwoStep(db, people.seller, { code, now });
  await asOwner(made.keep);
  return made.codes;
};
const first = async (username = 'seller', visitor: Partial<Visitor> = {}) => {
  const admission = await signIn(db, { username, password }, visitorAt(noon, visitor));
  if (!('step' in admission)) throw new Error('no second step');
  return admission;
};
const second = async (code: string, now = noon, visitor: Partial<Visitor> = {}) =>
  enterByCode(db, { pending: (await first('seller', visitor)).pending, code }, visitorAt(now, visitor));

test('the right password alone opens no session', async () => {
  const { step, pending } = await first();
  expect(step).toBe('code');
  expect(await openSession(db, pending, visitorAt(noon))).toBeUndefined();
});

test('a code of the app opens one', async () => {
  const { token } = await second(codeAt(noon));
  expect((await openSession(db, token, visitorAt(noon)))?.viewer.name).toBe('seller');
});

test.each([
  ['of half a minute ago', -30],
  ['of half a minute from now', 30],
])('a code %s is taken, for clocks that differ', async (_when, seconds) => {
  await expect(second(codeAt(later(seconds)))).resolves.toBeDefined();
});

test.each([
  ['of a minute ago', -61],
  ['of a minute from now', 61],
])('a code %s is not', async (_when, seconds) => {
  await expect(second(codeAt(later(seconds)))).rejects.toMatchObject({ code: 'code_wrong' });
});

test('no code is good twice, nor one before it, nor for two at once', async () => {
  await second(codeAt(noon));
  await expect(second(codeAt(noon))).rejects.toMatchObject({ code: 'code_wrong' });
  await expect(second(codeAt(later(-30)))).rejects.toMatchObject({ code: 'code_wrong' });
  const twice = await Promise.allSettled([1, 2].map(() => second(codeAt(later(30)), later(30))));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the code that confirmed the app opens no session', async () => {
  const again = await beginTwoStep(db, people.seller);
  await confirm(codeAt(noon, again.secret), noon);
  await expect(second(codeAt(noon, again.secret))).rejects.toMatchObject({ code: 'code_wrong' });
});

test('of two confirmations at once one gives recovery codes', async () => {
  const again = await beginTwoStep(db, people.seller);
  const twice = await Promise.allSettled([1, 2].map(() => confirm(codeAt(noon, again.secret), noon)));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a wrong code while setting up speaks of no recovery code, for there is none yet', async () => {
  await beginTwoStep(db, people.seller);
  const words = { zh: expect.not.stringContaining('恢复码'), en: expect.not.stringContaining('ecovery') };
  await expect(confirm('000000', noon)).rejects.toMatchObject({ code: 'code_wrong', words });
});

test('each recovery code is good once, however it is typed', async () => {
  expect(codes).toHaveLength(10);
  await second(` ${codes[0]!.toUpperCase().replace('-', ' ')}`);
  await expect(second(codes[0]!)).rejects.toMatchObject({ code: 'code_wrong' });
  await second(codes[1]!);
  expect((await asOwner((tx) => readTwoStep(tx, people.seller))).recoveryCodesLeft).toBe(8);
});

test('after five wrong codes the password is asked for again', async () => {
  const { pending } = await first();
  for (let tries = 0; tries < 5; tries++)
    await expect(enterByCode(db, { pending, code: '000000' }, visitorAt(noon))).rejects.toMatchObject({
      code: 'code_wrong',
    });
  const right = enterByCode(db, { pending, code: codeAt(noon) }, visitorAt(noon));
  await expect(right).rejects.toMatchObject({ code: 'sign_in_expired' });
});

test('whoever knows the password and guesses codes is slowed down, and the owner’s browser is not', async () => {
  const { browser } = await second(codeAt(noon));
  const answers: string[] = [];
  for (let tries = 0; tries < 12; tries++)
    answers.push(await second('000000', noon, { address: `203.0.113.${tries}` }).catch((error) => error.code));
  expect(answers.filter((answer) => answer === 'code_wrong')).toHaveLength(10);
  expect(answers.at(-1)).toBe('sign_in_slowed');
  await expect(second(codeAt(later(30)), later(20), { browser })).resolves.toBeDefined();
});

test('the step between is over after ten minutes, and when the login is closed', async () => {
  const { pending } = await first();
  expect(await pendingStep(db, pending, visitorAt(later(599)))).toBe('code');
  expect(await pendingStep(db, pending, visitorAt(later(600)))).toBeUndefined();
  await asOwner((tx) => disableLogin(tx, 'seller', localOperator));
  expect(await pendingStep(db, pending, visitorAt(noon))).toBeUndefined();
});

test('a new password, and signing out everywhere, end the step between too', async () => {
  const before = await first();
  await giveLogins(db, people);
  const after = await first();
  await asOwner((tx) => endSessions(tx, people.seller));
  const steps = [before, after].map(({ pending }) => pendingStep(db, pending, visitorAt(noon)));
  expect(await Promise.all(steps)).toEqual([undefined, undefined]);
});

test('who comes into a role that asks for a second step is led to it at once', async () => {
  await asOwner((tx) => saveSignInRules(tx, { two_step_roles: ['supervisor'] }, localOperator));
  const { token } = await letIn(signIn(db, { username: 'reader', password }, visitorAt(noon)));
  await become('supervisor');
  expect(await openSession(db, token, visitorAt(noon))).toBeUndefined();
  expect((await first('reader')).step).toBe('set_up');
  await become('reader');
});

test('the database holds neither secret nor recovery codes as they are', async () => {
  const { rows, hashes } = await asOwner(async (tx) => ({
    rows: await tx.selectFrom('two_step').select('secret').execute(),
    hashes: await tx.selectFrom('recovery_code').select('code_hash').execute(),
  }));
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(hashes.every(({ code_hash: hash }) => hash.startsWith('$argon2id$'))).toBe(true);
});

test('whose role asks for a second step sets one up while signing in, and was signed out before', async () => {
  const { token } = await letIn(signIn(db, { username: 'reader', password }, visitorAt(noon)));
  await asOwner((tx) => saveSignInRules(tx, { two_step_roles: ['reader'] }, localOperator));
  expect(await openSession(db, token, visitorAt(noon))).toBeUndefined();
  const { step, pending } = await first('reader');
  expect(step).toBe('set_up');
  const begun = await beginSetUp(db, pending, visitorAt(noon));
  expect(begun.address).toContain(`otpauth://totp/Youju:reader?issuer=Youju&secret=${begun.secret}`);
  const entered = await enterBySetUp(db, { pending, code: codeAt(noon, begun.secret) }, visitorAt(noon));
  expect(entered.recoveryCodes).toHaveLength(10);
  expect((await openSession(db, entered.token, visitorAt(noon)))?.viewer.name).toBe('reader');
  expect((await first('reader')).step).toBe('code');
});

test('who has a second step cannot have another set up in its place by a password alone', async () => {
  const { pending } = await first();
  await expect(beginSetUp(db, pending, visitorAt(noon))).rejects.toMatchObject({ code: 'sign_in_expired' });
});

async function become(role: Role): Promise<void> {
  await asOwner(async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ id: people.reader, name: 'reader', role }]);
  });
}
