// Takes an import back. What stood before shows again; what came later stays. To have it again, import the file again.

import { mayImportKind } from '../access/import-rights.ts';
import { logOperation } from '../access/log/log-operation.ts';
import type { Viewer } from '../access/viewer.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact } from '../db/database.ts';
import { type Batch, findBatch, markUndone } from '../records/batches.ts';
import { beginChange, holdChanges } from '../records/changes.ts';
import { undoEntries } from '../records/entries/undo.ts';
import { undoDocuments } from '../records/ledger-undo.ts';
import { undoNouns } from '../records/nouns-undo.ts';
import { givesRoles } from '../records/org/given-roles.ts';
import { roleNotAllowed } from '../records/org/refusals.ts';
import { type Kind, recordKindOf } from './layout/kinds.ts';

export interface UndoResult {
  batch: number;
  ledger_version: number;
}

/** Refuses a batch that is not known, was taken back already, or changed nothing; and to give roles that only administrators give. */
export async function undoBatch(db: Database, viewer: Viewer, batchId: number): Promise<UndoResult> {
  return transact(db, viewer.scope, async (tx) => {
    await holdChanges(tx);
    const { made, kind, fileName } = requireUndoable(batchId, await findTheirs(tx, viewer, batchId));
    const note = `#${batchId} ${fileName}`;
    const version = await beginChange(tx, { kind: 'undo', note, changedBy: viewer.personId });
    await undoRecords(tx, kind, { batchId, made, version });
    await markUndone(tx, batchId, version);
    await undoNouns(tx, { made, version });
    if (viewer.role !== 'administrator' && (await givesRoles(tx, version))) throw roleNotAllowed();
    await logOperation(tx, viewer, {
      action: 'undo',
      subject: note,
      version,
      details: { batch: batchId, undone: made },
    });
    return { batch: batchId, ledger_version: version };
  });
}

async function findTheirs(tx: Transaction, viewer: Viewer, id: number): Promise<Batch | undefined> {
  const batch = await findBatch(tx, id);
  return batch && mayImportKind(viewer, batch.kind) ? batch : undefined;
}

// Customers and people are undone like those that a ledger brought: others may need them.
async function undoRecords(
  tx: Transaction,
  kind: Kind,
  undo: { batchId: number; made: number; version: number },
): Promise<void> {
  const declared = recordKindOf(kind);
  if (!declared) return undoDocuments(tx, undo);
  if (kind !== 'customers' && kind !== 'people') await undoEntries(tx, declared, undo);
}

function requireUndoable(id: number, batch: Batch | undefined): { made: number; kind: Kind; fileName: string } {
  if (!batch)
    throw refusal('unknown_batch', id, {
      zh: '没有这个批次，请先列出批次核对编号',
      en: 'is not known; list the batches and check its number',
    });
  if (batch.undone_version !== null)
    throw refusal('already_undone', id, { zh: '已经撤回过了', en: 'was taken back already' });
  if (batch.version === null)
    throw refusal('nothing_to_undo', id, {
      zh: '没有改动过任何数据，无须撤回',
      en: 'changed nothing, so there is nothing to take back',
    });
  return { made: batch.version, kind: batch.kind as Kind, fileName: batch.file_name };
}

function refusal(code: string, batch: number, words: { zh: string; en: string }): Refusal {
  return new Refusal(code, { zh: `批次 #${batch} ${words.zh}。`, en: `Batch #${batch} ${words.en}.` }, { batch });
}
