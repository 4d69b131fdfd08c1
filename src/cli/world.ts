// What every command works in: the open database, the options that stand before or after it, and its two outputs.

import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { Language } from '../base/errors.ts';
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

/** Opens the data folder for the length of one command. */
export async function withWorld(command: Command, work: (world: World) => Promise<void>): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const db = await openDatabase(placeOf(options));
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

function outputs(options: GlobalOptions): Pick<World, 'say' | 'give'> {
  const json = options.json === true;
  return {
    say: (text) => (json ? process.stderr : process.stdout).write(`${text}\n`),
    give: (result, words) => process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${words(result)}\n`),
  };
}
