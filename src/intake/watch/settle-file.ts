// The end of a file's way, once its import is over: moved to where it belongs, with a note beside it where somebody must act,
// and its rejected rows laid out. Each step can be done again after a crash.

import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { logOperation } from '../../access/log/log-operation.ts';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Refusal } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { actorOfArrival } from '../../jobs/arrival.ts';
import { aimWatchedFile, parkWatchedFile, settleWatchedFile, type WatchedFile } from '../../jobs/watched-files.ts';
import { type DroppedFile, statOf } from './dropped-files.ts';
import { freePath, moveFile, putFile, removeFile } from './move-file.ts';
import { again, noteOf, type Outcome, outcomeOf, writtenBatches } from './outcome.ts';
import { nothingThere, type WatchedFolder } from './watched-folder.ts';

export interface Settled extends Outcome {
  file: string;
  /** Below the folder; null where the file was no longer there to be moved. */
  movedTo: string | null;
}

/** Undefined while there is nothing to do: the import is under way, or a question is not yet answered. */
export async function settleFile(
  db: Database,
  folder: WatchedFolder,
  { file, now }: { file: WatchedFile; now: Date },
): Promise<Settled | undefined> {
  const write = (work: (tx: Transaction) => Promise<void>) => transact(db, wholeCompany, work);
  const outcome = outcomeOf(file.job);
  if (isWaiting(file) && (await statOf(folder.root, file.path)) === undefined && file.movedTo === null)
    return write((tx) => settleWatchedFile(tx, file.id, now)).then(() => undefined); // Somebody took it away.
  if (!outcome || (isWaiting(file) && !leavesWaiting(outcome))) return undefined;
  const to = file.movedTo ?? (await freePath(folder.root, { ...placeOf(outcome, file, now), now }));
  if (file.movedTo === null) await write((tx) => aimWatchedFile(tx, file.id, to));
  const moved = await moveFile(folder.root, { from: file.path, to, known: file });
  if (moved === 'moved') await layOut(db, folder, { file, to, outcome });
  const movedTo = moved === 'moved' ? to : null;
  await write(async (tx) => {
    if (outcome.place === 'waiting' && movedTo !== null) await parkWatchedFile(tx, file.id, movedTo);
    else await settleWatchedFile(tx, file.id, now);
    const details = { folder: folder.root, job: file.job.id, outcome: outcome.place, moved_to: movedTo };
    const actor = actorOfArrival(folder.personId, file.job);
    await logOperation(tx, actor, { action: 'arrival_ended', subject: file.job.file_name, details });
  });
  return { ...outcome, file: file.path, movedTo };
}

/** One that could not even be taken: the note first, so that nothing ever lies in `failed` without one. */
export async function refuseFile(
  folder: WatchedFolder,
  file: DroppedFile,
  { refusal, now }: { refusal: Refusal; now: Date },
): Promise<Settled> {
  const to = await freePath(folder.root, { place: 'failed', name: basename(file.path), now });
  const outcome: Outcome = { place: 'failed', results: [], reasons: [refusal.words], toDo: again };
  await putFile(folder.root, `${to}.txt`, noteOf(file.path, outcome));
  const moved = await moveFile(folder.root, { from: file.path, to, known: file });
  return { ...outcome, file: file.path, movedTo: moved === 'moved' ? to : null };
}

function isWaiting({ path }: WatchedFile): boolean {
  return dirname(path) === 'waiting';
}

/** An answer that only failed may be given again. */
function leavesWaiting(outcome: Outcome): boolean {
  return outcome.place !== 'waiting' && writtenBatches(outcome).length > 0;
}

function placeOf({ place }: Outcome, { path }: WatchedFile, now: Date): { place: string; name: string } {
  const month = dayInZone(now, companyZone).slice(0, 7);
  return { place: place === 'done' ? join('done', month) : place, name: basename(path) };
}

async function layOut(
  { dataDir }: Database,
  { root }: WatchedFolder,
  { file, to, outcome }: { file: WatchedFile; to: string; outcome: Outcome },
): Promise<void> {
  if (outcome.reasons.length > 0) await putFile(root, `${to}.txt`, noteOf(file.path, outcome));
  if (isWaiting(file)) await removeFile(root, `${file.path}.txt`);
  if (outcome.place === 'waiting') return;
  for (const { batch, rejects_file: rejects } of outcome.results) {
    if (batch === null || rejects === null) continue;
    const rows = await readFile(join(dataDir, rejects)).catch(nothingThere);
    if (rows) await putFile(root, join('rejected', basename(rejects)), rows);
  }
}
