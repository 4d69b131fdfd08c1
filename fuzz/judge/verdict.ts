// What became of one file.

import { Refusal } from '../../src/base/errors.ts';
import type { FuzzFile } from '../files/fuzz-file.ts';

export interface Verdict {
  number: number;
  damage: string;
  outcome: 'read' | 'refused' | 'failed';
  /** Rows found, and those of them that come back. */
  rows: number;
  rejected: number;
  /** Whether it went all the way into a database. */
  imported: boolean;
  /** The code of the refusal, or what went wrong. */
  why?: string;
}

export type Finding = Pick<Verdict, 'rows' | 'rejected' | 'imported'>;

/** Thrown where the intake did something that it must never do. */
export class Broken extends Error {}

/** What the judge found, or how the intake turned the file down; any other error is a failure. */
export async function verdictOf(file: FuzzFile, judge: () => Promise<Finding>): Promise<Verdict> {
  const about = { number: file.number, damage: file.damage };
  try {
    return { ...about, ...(await judge()), outcome: 'read' };
  } catch (error) {
    const fault = error instanceof Refusal ? faultOf(file, error) : describe(error);
    const nothing = { rows: 0, rejected: 0, imported: false };
    return fault === undefined
      ? { ...about, ...nothing, outcome: 'refused', why: (error as Refusal).code }
      : { ...about, ...nothing, outcome: 'failed', why: fault };
  }
}

// A refusal says in both languages which file it is about; a file whose rows can be told gets none.
function faultOf(file: FuzzFile, { code, words }: Refusal): string | undefined {
  if (file.intended !== undefined) return `refused although its rows can be told: ${code}: ${words.en.slice(0, 300)}`;
  const name = file.fileName.replace(/\p{Cc}/gu, ' ').replace(/\.gz$/, '');
  const isNamed = [words.zh, words.en].every((text) => text.includes(name));
  return isNamed ? undefined : `the refusal ${code} does not name the file: ${words.en.slice(0, 300)}`;
}

function describe(error: unknown): string {
  if (error instanceof Broken) return error.message;
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 2000) : String(error);
}
