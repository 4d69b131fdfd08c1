import { type Command, Option } from 'commander';
import { randomBytes } from 'node:crypto';
import { addLogin, disableLogin, findLogin, listLogins, renewPassword } from '../../access/logins.ts';
import { companyZone } from '../../access/sessions.ts';
import { localOperator, type Role, roles } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { beginChange, holdChanges } from '../../records/changes.ts';
import { currentPeople, savePeople } from '../../records/people.ts';
import { table } from '../table.ts';
import { withWorld, type World } from '../world.ts';
import { addUserLinks } from './user-links.ts';

interface NewUser {
  name: string;
  role: Role;
  supervisor?: string;
  code?: string;
}

export function addUser(program: Command): void {
  const user = program.command('user').description('登录账号 / logins');
  user
    .command('add')
    .description(
      '新增账号；密码取自 YOUJU_PASSWORD，未设则生成 / add a login; the password is YOUJU_PASSWORD, or made up',
    )
    .argument('<username>')
    .requiredOption('--name <name>', '姓名 / name of the person')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--code <code>', '工号 / staff code')
    .option('--supervisor <name>', '上级的姓名或工号 / name or code of the supervisor')
    .action((username: string, options: NewUser, command: Command) => add(username, options, command));
  user
    .command('password')
    .description('换密码并重新启用；密码取自 YOUJU_PASSWORD，未设则生成 / a new password, and the login is open again')
    .argument('<username>')
    .action((username: string, _options: object, command: Command) => renew(username, command));
  user.command('list').action((_options: object, command: Command) => list(command));
  user
    .command('disable')
    .argument('<username>')
    .action((username: string, _options: object, command: Command) => disable(username, command));
  addUserLinks(user);
}

function add(username: string, options: NewUser, command: Command): Promise<void> {
  const work = async ({ db, language, give }: World) => {
    const { password, made } = newPassword();
    await transact(db, wholeCompany, async (tx) => {
      await refuseKnown(tx, username);
      const personId = await personFor(tx, options);
      await refuseSecond(tx, personId, options.name);
      await addLogin(tx, { personId, username, password }, localOperator);
    });
    const result = { username, name: options.name, role: options.role, ...(made && { password }) };
    give(result, () => `${username} (${options.name}, ${options.role})${secretWords(password, made, language)}`);
  };
  return withWorld(command, work, { creates: true });
}

function renew(username: string, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const { password, made } = newPassword();
    await transact(db, wholeCompany, (tx) => renewPassword(tx, { username, password }, localOperator));
    give({ username, ...(made && { password }) }, () => `${username}${secretWords(password, made, language)}`);
  });
}

function newPassword(): { password: string; made: boolean } {
  const given = process.env.YOUJU_PASSWORD;
  return given === undefined
    ? { password: randomBytes(12).toString('base64url'), made: true }
    : { password: given, made: false };
}

function secretWords(password: string, made: boolean, language: Language): string {
  if (!made) return '';
  return language === 'zh' ? `，密码 ${password}` : `, password ${password}`;
}

async function refuseKnown(tx: Transaction, username: string): Promise<void> {
  if (!(await findLogin(tx, username))) return;
  throw new Refusal('username_taken', {
    zh: `用户名“${username}”已有账号。换密码请用 youju user password ${username}。`,
    en: `“${username}” has a login already. For a new password: youju user password ${username}.`,
  });
}

/** One person has one login: a second would take the place of the first. */
async function refuseSecond(tx: Transaction, personId: number, name: string): Promise<void> {
  const known = (await listLogins(tx)).find((login) => login.person_id === personId);
  if (!known) return;
  throw new Refusal('person_has_login', {
    zh: `${name}已有账号 ${known.username}，没有改动。换密码用 youju user password ${known.username}，给重设链接用 youju user reset ${known.username}；同名的另一个人请加 --code 工号。`,
    en: `${name} has the login ${known.username} already, and nothing was changed. For a new password: youju user password ${known.username}, or a link by youju user reset ${known.username}; for another person of that name, name their --code.`,
  });
}

/** A person of that code or name who is already there gets the role; else a new person is made. */
export async function personFor(tx: Transaction, user: NewUser): Promise<number> {
  await holdChanges(tx); // Else an import under way could bring the same person meanwhile.
  const people = await currentPeople(tx);
  const named = (word: string) => people.filter(({ code, name }) => code === word || name === word);
  const known = user.code === undefined ? named(user.name) : named(user.code);
  if (known.length > 1) throw severalPeople(user.name);
  const supervisor = user.supervisor === undefined ? undefined : named(user.supervisor)[0];
  if (user.supervisor !== undefined && !supervisor) throw unknownPerson(user.supervisor);
  const version = await beginChange(tx, { kind: 'people', note: user.name, changedBy: null });
  const isMoved = known[0] && (known[0].role !== user.role || (supervisor && known[0].supervisor_id !== supervisor.id));
  const draft = {
    ...(known[0] && { id: known[0].id }),
    ...(user.code !== undefined && { code: user.code }),
    ...(supervisor && { supervisor_id: supervisor.id }),
    ...(isMoved && { placed_on: dayInZone(new Date(), companyZone) }),
  };
  const ids = await savePeople(tx, { version, actor: localOperator }, [{ ...draft, name: user.name, role: user.role }]);
  return ids[0]!;
}

function list(command: Command): Promise<void> {
  return withWorld(command, async ({ db, give }) => {
    const logins = await transact(db, wholeCompany, listLogins, { snapshot: true });
    give(logins, (all) =>
      table(all.map((login) => [login.username, login.name, login.role, login.disabled ? '✗' : ''])),
    );
  });
}

function disable(username: string, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    await transact(db, wholeCompany, (tx) => disableLogin(tx, username, localOperator));
    give({ username, disabled: true }, () =>
      language === 'zh' ? `已停用 ${username}，其会话已结束。` : `${username} is disabled and signed out.`,
    );
  });
}

function severalPeople(name: string): Refusal {
  return new Refusal('ambiguous_person', {
    zh: `有几个人叫“${name}”，请用 --code 写明工号。`,
    en: `Several people are called “${name}”; say which with --code.`,
  });
}

function unknownPerson(name: string): Refusal {
  return new Refusal('unknown_person', { zh: `没有叫“${name}”的人。`, en: `There is nobody called “${name}”.` });
}
