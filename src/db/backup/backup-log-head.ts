import { readText } from './backup-text.ts';
import type { LogHead } from './tables.ts';

/** The last row of the operation log when the backup was made; undefined where it tells none, or is no backup. */
export async function backupLogHead(file: string): Promise<LogHead | undefined> {
  const text = readText(file);
  try {
    const lines = [await text.line(), await text.line(), await text.line()];
    const { 1: number, 2: hash } = /^log (\d+) ([0-9a-f]{64})$/.exec(lines[2] ?? '') ?? [];
    return hash === undefined ? undefined : { number: Number(number), hash };
  } catch {
    return undefined;
  } finally {
    await text.close();
  }
}
