// The judge in a process of its own, which may hang, crash or eat up the memory without harm to who counts. It is sent
// numbers of files and answers each with a verdict.

import { join } from 'node:path';
import { openDatabase } from '../src/db/open.ts';
import { fuzzFile } from './files/fuzz-file.ts';
import { judge } from './judge/judge.ts';
import type { Verdict } from './judge/verdict.ts';

const [folder = '', importEach = '1'] = process.argv.slice(2);
const db = await openDatabase({ dataDir: join(folder, 'data') });
let number = 0;

// What nobody waits for belongs to the file at hand all the same.
process.on('uncaughtException', (error) => void fail(`thrown outside of the import: ${error.stack}`));
process.on('disconnect', () => void leave());
process.on('message', (next: number) => void take(next));
if (process.connected) process.send!('ready');
else await leave(); // Who counts was stopped meanwhile.

async function take(next: number): Promise<void> {
  number = next;
  const verdict = await timed(() => judge({ folder, db, importEach: Number(importEach) }, fuzzFile(number)));
  await new Promise(setImmediate); // A rejection that nobody handles shows up by then.
  process.send!(verdict);
}

const longestSeconds = 10;
/** With what the generator takes and a client of the database. */
const largestMegabytes = 600;

async function timed(work: () => Promise<Verdict>): Promise<Verdict> {
  const begun = process.cpuUsage();
  const verdict = await work();
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  if (seconds > longestSeconds) return { ...verdict, outcome: 'failed', why: `took ${seconds.toFixed(1)} s` };
  if (megabytes > largestMegabytes) return { ...verdict, outcome: 'failed', why: `took ${megabytes.toFixed()} MB` };
  return verdict;
}

async function fail(why: string): Promise<void> {
  const { damage } = fuzzFile(number);
  process.send!({ number, damage, outcome: 'failed', rows: 0, rejected: 0, imported: false, why });
  await leave();
}

async function leave(): Promise<void> {
  await db.close();
  process.exit(0);
}
