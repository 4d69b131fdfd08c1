// What whoever keeps the machine does for somebody who cannot sign in: a one-time link, the second step turned off, signed out.

import type { Command } from 'commander';
import { findLogin } from '../../access/logins.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { endSessions } from '../../access/own-sessions.ts';
import { makeSignInLink, type SignInLink } from '../../access/sign-in-links.ts';
import { endTwoStep } from '../../access/two-step/two-step.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { currentPeople } from '../../records/people.ts';
import { withWorld } from '../world.ts';

interface LinkOptions {
  address: string;
}

export function addUserLinks(user: Command): void {
  const address = ['--address <url>', '网页的地址 / address of the app', 'http://127.0.0.1:4180'] as const;
  user
    .command('invite')
    .description('给还没有账号的人一个一次性链接，3 天有效 / a one-time link for somebody without a login')
    .argument('<person>', '姓名或工号 / name or code')
    .option(...address)
    .action((person: string, options: LinkOptions, command: Command) =>
      link(options, command, (tx) => personNamed(tx, person)),
    );
  user
    .command('reset')
    .description('给忘记密码的人一个一次性链接，1 小时有效 / a one-time link for a new password')
    .argument('<username>')
    .option(...address)
    .action((username: string, options: LinkOptions, command: Command) =>
      link(options, command, (tx) => loginNamed(tx, username)),
    );
  user
    .command('totp-off')
    .description(
      '关闭某人的两步验证，如手机与恢复码都丢了 / turn two-step verification off for somebody who lost phone and codes',
    )
    .argument('<username>')
    .action((username: string, _options: object, command: Command) => turnOff(username, command));
  user
    .command('sign-out')
    .description('让某人在所有设备上退出 / sign somebody out everywhere')
    .argument('<username>')
    .action((username: string, _options: object, command: Command) => signOut(username, command));
}

type FindPerson = (tx: Transaction) => Promise<number>;

function link({ address }: LinkOptions, command: Command, find: FindPerson): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const who = { viewer: localOperator, now: new Date() };
    const made = await transact(db, wholeCompany, async (tx) => makeSignInLink(tx, who, await find(tx)));
    const url = `${address.replace(/\/+$/, '')}/join#token=${made.token}`;
    const { purpose, name, expires_at: until } = made;
    give({ purpose, name, url, expires_at: until.toISOString() }, () => linkWords(made, url, language));
  });
}

function linkWords({ purpose, name, expires_at: until }: SignInLink, url: string, language: Language): string {
  const minute = until.toISOString().slice(0, 16).replace('T', ' ');
  const zh = `${name} 的${purpose === 'invitation' ? '邀请' : '重设密码'}链接，只能用一次，${minute} UTC 前有效；请当面或用可信的渠道转交：`;
  const en = `${purpose === 'invitation' ? 'Invitation' : 'New password'} for ${name}, good once until ${minute} UTC; hand it over in person or by a trusted channel:`;
  return `${language === 'zh' ? zh : en}\n${url}`;
}

function turnOff(username: string, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const off = await transact(db, wholeCompany, async (tx) => {
      const personId = await loginNamed(tx, username);
      const wasOn = await endTwoStep(tx, personId);
      await endSessions(tx, personId);
      await logOperation(tx, localOperator, { action: 'two_step_off', subject: username, details: { wasOn } });
      return wasOn;
    });
    const zh = off ? `已关闭 ${username} 的两步验证，并在所有设备上退出。` : `${username} 没有打开两步验证。`;
    const en = off
      ? `Two-step verification of ${username} is off, and every device signed out.`
      : `${username} has no two-step verification.`;
    give({ username, two_step: false, was_on: off }, () => (language === 'zh' ? zh : en));
  });
}

function signOut(username: string, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const ended = await transact(db, wholeCompany, async (tx) => {
      const count = await endSessions(tx, await loginNamed(tx, username));
      await logOperation(tx, localOperator, { action: 'sessions_ended', subject: username, details: { count } });
      return count;
    });
    give({ username, ended }, () =>
      language === 'zh'
        ? `已让 ${username} 在 ${ended} 台设备上退出。`
        : `${username} is signed out on ${ended} devices.`,
    );
  });
}

async function loginNamed(tx: Transaction, username: string): Promise<number> {
  const login = await findLogin(tx, username);
  if (login) return login.person_id;
  throw new Refusal('login_unknown', {
    zh: `没有用户名为“${username}”的登录。用 youju user list 可查看全部。`,
    en: `There is no login "${username}". List them with: youju user list`,
  });
}

async function personNamed(tx: Transaction, word: string): Promise<number> {
  const named = (await currentPeople(tx)).filter(({ code, name }) => code === word || name === word);
  if (named.length === 1) return named[0]!.id;
  throw new Refusal(named.length > 1 ? 'ambiguous_person' : 'unknown_person', {
    zh:
      named.length > 1
        ? `有几个人叫“${word}”，请写工号。`
        : `没有叫“${word}”的人。请先导入人员名册，或用 youju user add。`,
    en:
      named.length > 1
        ? `Several people are called “${word}”; give the code.`
        : `There is nobody called “${word}”. Import the list of people first, or use youju user add.`,
  });
}
