// One look into a watched folder: what has been imported goes to its place, what is complete is taken.

import { Refusal } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { holdingFolder, openWatchedFiles, type WatchedFile } from '../../jobs/watched-files.ts';
import { type DroppedFile, droppedFiles } from './dropped-files.ts';
import { refuseFile, type Settled, settleFile } from './settle-file.ts';
import { keyOf, type StillFiles } from './still-files.ts';
import { takeFile } from './take-file.ts';
import type { WatchedFolder } from './watched-folder.ts';

/** So many wait in the queue at a time: whoever imports by hand is not behind a thousand files. */
const mostInQueue = 20;

export interface LookOptions {
  still: StillFiles;
  clock: () => Date;
  onTaken(folder: WatchedFolder, taken: { file: string; jobId: number }): void;
  onSettled(folder: WatchedFolder, settled: Settled): void;
  /** Told about what keeps one file, or the whole folder, from being dealt with; it is tried again at the next look. */
  onTrouble(folder: WatchedFolder, trouble: { file: string; error: unknown }): void;
}

/** Does nothing while another process looks into the same folder. */
export async function lookInto(db: Database, folder: WatchedFolder, options: LookOptions): Promise<void> {
  await holdingFolder(db, folder.root, async () => {
    const onTheirWay = await settleFiles(db, folder, options);
    await takeFiles(db, folder, { ...options, onTheirWay });
  });
}

/** Those that are still on their way afterwards. */
async function settleFiles(db: Database, folder: WatchedFolder, options: LookOptions): Promise<WatchedFile[]> {
  for (const file of await openWatchedFiles(db, folder.root))
    await attempt(folder, { file: file.path, options }, async () => {
      const settled = await settleFile(db, folder, { file, now: options.clock() });
      if (settled) options.onSettled(folder, settled);
    });
  return openWatchedFiles(db, folder.root);
}

async function takeFiles(
  db: Database,
  folder: WatchedFolder,
  { onTheirWay, ...options }: LookOptions & { onTheirWay: WatchedFile[] },
): Promise<void> {
  const known = new Set(onTheirWay.map(keyOf));
  const inQueue = onTheirWay.filter(({ job }) => job.state === 'waiting' || job.state === 'running').length;
  const dropped = await droppedFiles(folder.root, (file, error) => options.onTrouble(folder, { file, error }));
  const found = dropped.filter((file) => !known.has(keyOf(file)));
  const complete = options.still(found, options.clock());
  for (const file of complete.slice(0, Math.max(0, mostInQueue - inQueue)))
    await attempt(folder, { file: file.path, options }, () => takeOrRefuse(db, folder, { file, options }));
}

async function takeOrRefuse(
  db: Database,
  folder: WatchedFolder,
  { file, options }: { file: DroppedFile; options: LookOptions },
): Promise<void> {
  const now = options.clock();
  try {
    const jobId = await takeFile(db, folder, { file, now });
    if (jobId !== undefined) options.onTaken(folder, { file: file.path, jobId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    options.onSettled(folder, await refuseFile(folder, file, { refusal: error, now }));
  }
}

/** One file does not stop the others. */
async function attempt(
  folder: WatchedFolder,
  { file, options }: { file: string; options: LookOptions },
  work: () => Promise<void>,
): Promise<void> {
  await work().catch((error: unknown) => options.onTrouble(folder, { file, error }));
}
