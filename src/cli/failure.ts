// From an error to an exit code and to what is said on stderr: 1 a refusal, 2 usage, 3 our own fault.

import { CommanderError } from 'commander';
import { Refusal } from '../base/errors.ts';
import { languageOf } from './world.ts';

export const exitCodes = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

const usageRefusals = new Set(['bad_usage']);

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Refusal) return usageRefusals.has(error.code) ? exitCodes.usage : exitCodes.refused;
  return exitCodes.fault;
}

/** A refusal in the user's language; a fault whole, with its stack. With --json the same as one document on stdout. */
export function reportFailure(error: unknown, options: { json?: boolean; lang?: string }): void {
  if (!(error instanceof Refusal)) {
    console.error(error);
    return;
  }
  const message = error.words[languageOf(options)];
  console.error(message);
  const body = { error: { code: error.code, message, details: error.details } };
  if (options.json) process.stdout.write(`${JSON.stringify(body)}\n`);
}
