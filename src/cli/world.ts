// What every command works in: the open database, the options that stand before or after it, and its two outputs.

import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Language, Refusal } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';
import { onInterrupt } from './interrupt.ts';

export interface GlobalOptions {
  data: string;
  json?: boolean;
  lang?: string;
}

export interface World {
  db: Database;
  language: Language;
  /** Says something to a person: on stdout, or on stderr where stdout carries the JSON. */
  say(text: string): void;
  /** The result: one JSON document with --json, else the text that `words` makes of it. */
  give<T>(result: T, words: (result: T) => string): void;
  /** Waits until the process is told to end; without this a command is cut off where it stands. */
  untilStopped(): Promise<void>;
}

/** Opens the data folder for the length of one command. Only those that put something into it may make a new one. */
export async function withWorld(
  command: Command,
  work: (world: World) => Promise<void>,
  { creates = false }: { creates?: boolean } = {},
): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const place = placeOf(options);
  if (!creates && place.url === undefined && !existsSync(place.dataDir)) throw noSuchFolder(place.dataDir);
  const db = await openDatabase(place);
  const interrupts = onInterrupt(() => db.abandon());
  try {
    await work({ db, language: languageOf(options), ...outputs(options), untilStopped: interrupts.first });
  } finally {
    await db.close();
    interrupts.ignore();
  }
}

export function placeOf(options: GlobalOptions): { dataDir: string; url?: string } {
  const url = process.env.DATABASE_URL;
  return { dataDir: resolve(options.data), ...(url ? { url } : {}) };
}

export function languageOf(options: { lang?: string }): Language {
  return options.lang === 'en' ? 'en' : 'zh';
}

function noSuchFolder(dataDir: string): Refusal {
  return new Refusal('no_data_folder', {
    zh: `没有数据文件夹 ${dataDir}。请检查 --data；新建请用 youju start、import 或 sample。`,
    en: `There is no data folder ${dataDir}. Check --data; youju start, import or sample make a new one.`,
  });
}

/** Where a command speaks; one that opens no database needs nothing else of its world. */
export function outputs(options: GlobalOptions): Pick<World, 'say' | 'give'> {
  const json = options.json === true;
  return {
    say: (text) => (json ? process.stderr : process.stdout).write(`${text}\n`),
    give: (result, words) => process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${words(result)}\n`),
  };
}
