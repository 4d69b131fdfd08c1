import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  addApiToken,
  type ApiToken,
  listApiTokens,
  revokeApiToken,
  tokenKeepers,
  type TokenUse,
  tokenUses,
} from '../../access/api-tokens.ts';
import { listLogins } from '../../access/logins.ts';
import { localOperator } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import { type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { viewerNamed } from '../as-person.ts';
import { dayOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface NewToken {
  asPerson?: string;
  expires?: string;
  may?: TokenUse[];
}

export function addToken(program: Command): void {
  const token = program
    .command('token')
    .description('接口令牌，供 ERP 等程序提交文件 / tokens for programs that post files');
  token
    .command('add')
    .description('新建令牌，只显示这一次 / make a token, shown this once')
    .argument('<name>', '给谁用，如 ERP / what it is for')
    .option('--as-person <username>', '以谁的名义；只有一人可用时可省 / for whom, unless only one person can have one')
    .option(
      '--expires <day>',
      '最后有效日，默认一年后，最长一年 / last day on which it is good, a year from now by default and at most',
      dayOption,
    )
    .addOption(
      new Option('--may <uses...>', '用途，可写几个，默认 imports / what it is good for, imports by default').choices(
        tokenUses,
      ),
    )
    .action((name: string, options: NewToken, command: Command) => add(name, options, command));
  token
    .command('list')
    .description('列出令牌 / list tokens')
    .action((_options: object, command: Command) => list(command));
  token
    .command('revoke')
    .description('撤销令牌 / end a token')
    .argument('<id>', '编号 / number', tokenNumber)
    .action((id: number, _options: object, command: Command) => revoke(id, command));
}

function add(name: string, { asPerson, expires, may = ['imports'] }: NewToken, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const added = await transact(db, wholeCompany, async (tx) => {
      const viewer = await viewerNamed(tx, asPerson ?? (await onlyKeeper(tx, may)));
      return addApiToken(tx, { viewer, now: new Date() }, { name, may, expiresOn: expires });
    });
    const { secret, expires_on: last } = added;
    const zh = `${secret}\n只显示这一次，请立即保存。有效至 ${last}；用法：Authorization: Bearer 令牌`;
    const en = `${secret}\nShown this once: keep it now. Good until ${last}; use it as Authorization: Bearer TOKEN`;
    give(added, () => (language === 'zh' ? zh : en));
  });
}

async function onlyKeeper(tx: Transaction, may: readonly TokenUse[]): Promise<string> {
  const open = (await listLogins(tx)).filter(({ disabled }) => !disabled);
  const keepers = open.filter(({ role }) => may.every((use) => tokenKeepers[use].includes(role)));
  if (keepers.length === 1) return keepers[0]!.username;
  const names = keepers.map(({ username }) => username);
  throw new Refusal('token_whose', {
    zh: `请用 --as-person 指明令牌以谁的名义：${names.join('、') || '还没有销售运营或管理员的账号，先用 youju user add 新增'}。`,
    en: `Say with --as-person for whom: ${names.join(', ') || 'nobody yet; add an administrator with youju user add'}.`,
  });
}

function list(command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const tokens = await transact(db, wholeCompany, listNamed, { snapshot: true });
    const none = language === 'zh' ? '还没有令牌。' : 'There is no token yet.';
    give(tokens, (all) => (all.length === 0 ? none : table(all.map(describe))));
  });
}

async function listNamed(tx: Transaction): Promise<(ApiToken & { username: string })[]> {
  const usernames = new Map((await listLogins(tx)).map((login) => [login.person_id, login.username]));
  return (await listApiTokens(tx)).map((each) => ({ ...each, username: usernames.get(each.person_id) ?? '' }));
}

function describe({ id, name, username, may, expires_on: last, last_used_at: used }: ApiToken & { username: string }) {
  return [`#${id}`, name, username, may.join(' '), `≤ ${last}`, used?.toISOString().slice(0, 16) ?? '—'];
}

function revoke(id: number, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const who = { viewer: localOperator, now: new Date() };
    const name = await transact(db, wholeCompany, (tx) => revokeApiToken(tx, who, id));
    give({ id, name, revoked: true }, () =>
      language === 'zh' ? `已撤销令牌“${name}”。` : `The token “${name}” is revoked.`,
    );
  });
}

function tokenNumber(text: string): number {
  const id = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : 0;
  if (id < 1) throw new InvalidArgumentError('须为令牌编号 / must be the number of a token');
  return id;
}
