// Judges at work side by side, each in a process of its own. One that does not answer, or dies, is replaced, and the file
// at hand is the one that did it.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fuzzFile } from './files/fuzz-file.ts';
import type { Verdict } from './judge/verdict.ts';

export interface Hearing {
  numbers: Iterator<number>;
  /** Every so many files go into a database. */
  importEach: number;
  onVerdict(verdict: Verdict): void;
}

/** Works until no number is left; `folder` is its own. */
export async function judgeAll(folder: string, hearing: Hearing): Promise<void> {
  let judge: ChildProcess | undefined;
  let judged = 0;
  for (let next = hearing.numbers.next(); !next.done; next = hearing.numbers.next()) {
    judge ??= await startJudge(folder, hearing.importEach);
    const verdict = await ask(judge, next.value);
    hearing.onVerdict(verdict);
    judged += 1;
    if (verdict.outcome === 'failed' || judged % filesOfOne === 0) judge = await dismiss(judge);
  }
  if (judge) await dismiss(judge);
}

/** The most memory that a process ever took is of all its files together: after thousands it says nothing of the last. */
const filesOfOne = 250;

async function startJudge(folder: string, importEach: number): Promise<ChildProcess> {
  const judge = fork(join(import.meta.dirname, 'judged.ts'), [folder, String(importEach)], {
    execArgv: ['--max-old-space-size=400'],
    serialization: 'advanced',
  });
  const started = new AbortController();
  const signs = ['message', 'exit'].map((event) => once(judge, event, { signal: started.signal }));
  await Promise.race(signs);
  started.abort();
  await Promise.allSettled(signs);
  return judge;
}

const patienceMs = 60_000;

async function ask(judge: ChildProcess, number: number): Promise<Verdict> {
  const done = new AbortController();
  const answer = once(judge, 'message', { signal: done.signal }).then(([verdict]) => verdict as Verdict);
  const silence = wait(patienceMs, undefined, { signal: done.signal }).then(() => failed(number, 'no answer: a hang'));
  const death = once(judge, 'exit', { signal: done.signal }).then((how) => failed(number, `dead: ${how.join(' ')}`));
  judge.send(number);
  try {
    return await Promise.race([answer, silence, death]);
  } finally {
    done.abort();
    await Promise.allSettled([answer, silence, death]);
  }
}

function failed(number: number, why: string): Verdict {
  return { number, damage: fuzzFile(number).damage, outcome: 'failed', rows: 0, rejected: 0, imported: false, why };
}

/** Lets it give its database back; one that hangs cannot. */
async function dismiss(judge: ChildProcess): Promise<undefined> {
  if (judge.exitCode !== null || judge.signalCode !== null) return;
  const gone = once(judge, 'exit');
  if (judge.connected) judge.disconnect();
  const isGone = await Promise.race([gone.then(() => true), wait(20_000, false, { ref: false })]);
  if (isGone) return;
  judge.kill('SIGKILL');
  await gone;
}
