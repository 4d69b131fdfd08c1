// Which files have stopped growing. A share of the network tells of no end of writing: what looks the same twice, some seconds
// apart, is complete.

import type { DroppedFile } from './dropped-files.ts';

const stillMs = 4000;
/** One that is empty may have been opened only. */
const emptyMs = 60_000;

/** Remembers each look; gives the files of this one that were the same for long enough. */
export type StillFiles = (files: readonly DroppedFile[], now: Date) => DroppedFile[];

export function stillFiles(): StillFiles {
  let seen = new Map<string, number>();
  return (files, now) => {
    const at = now.getTime();
    const next = new Map(files.map((file) => [keyOf(file), seen.get(keyOf(file)) ?? at]));
    seen = next;
    return files.filter((file) => at - next.get(keyOf(file))! >= (file.bytes === 0 ? emptyMs : stillMs));
  };
}

/** The same for as long as nobody writes it. */
export function keyOf({ path, bytes, modifiedMs }: Pick<DroppedFile, 'path' | 'bytes' | 'modifiedMs'>): string {
  return `${bytes} ${modifiedMs} ${path}`;
}
