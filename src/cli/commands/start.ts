// Serves the web app and the API until it is told to stop.

import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renewSetupToken } from '../../access/setup-link.ts';
import type { Language } from '../../base/errors.ts';
import { backupFolder, type DailyBackup, type Retention, usualRetention } from '../../db/backup/daily-backup.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { readSampleAccounts, type SampleAccount } from '../../records/sample-accounts.ts';
import { loadSampleOnce } from '../load-sample.ts';
import { addressOption, portOption, retentionOption } from '../options.ts';
import { table } from '../table.ts';
import { openWatches, type Watches } from '../watching.ts';
import { type GlobalOptions, withWorld } from '../world.ts';

export interface Serving {
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  host?: string;
  port?: number;
  address?: URL;
  watches?: Watches;
  /** None where nothing is to be backed up by itself. */
  backups?: DailyBackup;
}

export type Serve = (db: Database, options: ServeOptions) => Promise<Serving>;

interface StartOptions {
  port?: number;
  host?: string;
  address?: URL;
  sample?: boolean;
  watch?: string[];
  asPerson?: string;
  /** False for --no-backup. */
  backup: boolean;
  backupDir?: string;
  keepBackups: Retention;
}

export function addStart(program: Command, serve: Serve): void {
  program
    .command('start')
    .description('启动网页与接口 / start the web app and the API')
    .option('--port <n>', '端口 / port', portOption)
    .option('--host <address>', '监听地址，默认仅本机 / address to listen on, this machine only by default')
    .addOption(
      new Option('--address <url>', '给人用的网址，如 https://youju.example.com / where people reach it')
        .env('YOUJU_ADDRESS')
        .argParser(addressOption),
    )
    .option('--sample', '示例区域：数据文件夹为空时先载入 / the sample region, loaded first into an empty folder')
    .option('--watch <dir>', '监视文件夹，可写多次 / import what is dropped into a folder, may be repeated', collect)
    .option('--as-person <username>', '监视的文件以谁的名义，默认本机 / in whose name, this machine by default')
    .option('--no-backup', '不自动备份 / no backups by itself')
    .option(
      '--backup-dir <dir>',
      '每天备份到此，默认数据文件夹下的 backups / where to back up daily, backups in the data folder by default',
    )
    .option(
      '--keep-backups <days,weeks,months>',
      '备份保留几天、几周、几月，默认 7,5,12 / how many days, weeks and months back',
      retentionOption,
      usualRetention,
    )
    .action(
      (
        { sample, watch: dirs, asPerson, backup, backupDir, keepBackups: keep, ...listen }: StartOptions,
        command: Command,
      ) =>
        withWorld(
          command,
          async (world) => {
            const { db, language, say, untilStopped } = world;
            if (sample) await loadSampleOnce(db, say, language);
            const watches = dirs && (await openWatches(world, { dirs, asPerson }));
            const backups = backup && { folder: resolve(backupDir ?? backupFolder(db.dataDir)), keep };
            const server = await serve(db, { ...listen, ...(watches && { watches }), ...(backups && { backups }) });
            try {
              say(await welcome(db, server.url, language));
              if (command.optsWithGlobals<GlobalOptions>().json)
                process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
              await untilStopped();
            } finally {
              await server.close();
            }
          },
          { creates: true },
        ),
    );
}

function collect(dir: string, dirs: string[] = []): string[] {
  return [...dirs, dir];
}

async function welcome(db: Database, url: string, language: Language): Promise<string> {
  const accounts = await transact(db, wholeCompany, readSampleAccounts);
  const token = await renewSetupToken(db, new Date());
  const zh = language === 'zh';
  const lines = [zh ? `有据已启动：${url}` : `Youju is running: ${url}`];
  if (!existsSync(webApp))
    lines.push(
      zh ? '网页还没有构建，先运行一次 npm run build。' : 'The web app is not built yet: run npm run build once.',
    );
  if (token !== undefined) lines.push(...setupLines(`${url}/setup#token=${token}`, zh));
  if (accounts.length > 0) lines.push(...sampleLines(accounts, zh));
  return [...lines, zh ? '按 Ctrl-C 停止。' : 'Press Ctrl-C to stop.'].join('\n');
}

const webApp = join(import.meta.dirname, '../../../dist/web/index.html');

function setupLines(link: string, zh: boolean): string[] {
  const first = zh
    ? '首次使用：打开下面的一次性链接，设立第一位管理员（24 小时内有效）。'
    : 'First start: open this one-time link to make the first administrator (good for 24 hours).';
  return [first, `  ${link}`];
}

function sampleLines(accounts: SampleAccount[], zh: boolean): string[] {
  const rows = accounts.map(({ role, name, username, password }) => [role, name, username, password]);
  const head = zh
    ? '这是示例区域，人名与数据均为虚构。用任一账号登录：'
    : 'This is the sample region; people and data are invented. Sign in with any of:';
  const own = zh ? '用自己的数据：./youju start --data 文件夹' : 'With your own data: ./youju start --data DIR';
  return [head, table(rows), own];
}
