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

const fileTroubles: Record<string, { zh: string; en: string }> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is no folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
};

/** What the system refuses with a file that the user named is a refusal too, and no fault of ours. */
export function asRefusal(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = error instanceof Error && path !== undefined ? fileTroubles[code ?? ''] : undefined;
  if (!trouble) return error;
  return new Refusal('file_trouble', { zh: `${path}：${trouble.zh}。`, en: `${path}: ${trouble.en}.` }, { path });
}

/** A refusal in the user's language; a fault whole, with its stack. With --json the same as one document on stdout. */
export function reportFailure(error: unknown, options: { json?: boolean; lang?: string }): void {
  const language = languageOf(options);
  if (error instanceof CommanderError) {
    // Commander has said it on stderr.
    if (options.json && error.exitCode !== 0) printError({ code: 'bad_usage', message: error.message });
  } else if (error instanceof Refusal) {
    console.error(error.words[language]);
    if (options.json) printError({ code: error.code, message: error.words[language], details: error.details });
  } else {
    console.error(error);
  }
}

function printError(error: { code: string; message: string; details?: unknown }): void {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
}
