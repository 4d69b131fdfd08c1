// A provisional customer, product or person completed by hand. What is written goes the way of a file with one row: it is
// checked, kept as a batch with who and when, and taken back like any other.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { type Database, transact } from '../db/database.ts';
import { completable, findProvisional, type Provisional, type ProvisionalKind } from '../records/provisional.ts';
import { importFile } from './import-file.ts';
import type { ImportRequest } from './import-request.ts';
import type { ImportResult } from './import-result.ts';
import { keyTitle } from './layout/kinds.ts';

export interface Completion {
  id: number;
  /** By key; what is empty stays as it is. */
  values: Readonly<Record<string, string>>;
  language: Language;
}

export interface Completed {
  batch: number;
  ledger_version: number;
}

/** Refuses what is not provisional any more, and values that an import would reject. */
export async function completeRecord(
  db: Database,
  viewer: Viewer,
  { kind, ...completion }: Completion & { kind: ProvisionalKind },
): Promise<Completed> {
  const found = await transact(db, viewer.scope, (tx) => findProvisional(tx, kind, completion.id));
  if (!found) throw notProvisional(completion.id);
  const row = rowOf(kind, found, completion.values);
  const told = { action: 'completed', subject: found.name, ...beforeAndAfter(found, completion.values) } as const;
  const result = await importRow(db, viewer, { kind, row, told, language: completion.language });
  return { batch: result.batch!, ledger_version: result.ledger_version };
}

function beforeAndAfter({ values }: Pick<Provisional, 'values'>, written: Completion['values']) {
  const given = Object.entries(written).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]]));
  return { before: values, after: { ...values, ...Object.fromEntries(given) } };
}

/** Header → text: what tells which one is meant, and what is to be written. */
function rowOf(
  kind: ProvisionalKind,
  { code, name, values }: Pick<Provisional, 'code' | 'name' | 'values'>,
  written: Readonly<Record<string, string>>,
): Map<string, string> {
  const given = completable[kind].flatMap((key): [string, string][] => {
    const text = written[key]?.trim() || (key === 'role' ? (values.role ?? '') : '');
    return text === '' ? [] : [[key, text]];
  });
  const identity: [string, string][] = [...(code === null ? [] : [['code', code] as [string, string]]), ['name', name]];
  return new Map([...identity, ...given].map(([key, text]) => [keyTitle(kind, key), text]));
}

async function importRow(
  db: Database,
  viewer: Viewer,
  {
    row,
    ...asked
  }: Pick<ImportRequest, 'told'> & { kind: ProvisionalKind; row: Map<string, string>; language: Language },
): Promise<ImportResult> {
  const folder = await mkdtemp(join(db.dataDir, 'by-hand-'));
  const path = join(folder, 'row.csv');
  try {
    await writeFile(path, csvLine([...row.keys()]) + csvLine([...row.values()]), { mode: 0o600 });
    const arrival = { arrived_by: 'upload', arrived_from: null } as const;
    const request = { ...asked, files: [{ path, fileName: fileNames[asked.kind] }], arrival };
    const { rejected, problems } = await importFile(db, viewer, { ...request, dryRun: true });
    if (rejected > 0) throw new Refusal('completion_rejected', problems[0]!.message);
    return await importFile(db, viewer, request);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What batches and rows behind figures say they came from. */
const fileNames: Record<ProvisionalKind, string> = {
  customers: '手工补全客户.csv',
  products: '手工补全产品.csv',
  people: '手工补全人员.csv',
};

// Not the writer for people: what it puts before a text that Excel would run is no part of a name.
function csvLine(texts: string[]): string {
  return `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function notProvisional(id: number): Refusal {
  return new Refusal(
    'not_provisional',
    {
      zh: '这一条已经不在待补全之列：可能刚被补全、合并或随批次撤回。请刷新页面。',
      en: 'This one awaits completion no more: it may have been completed, merged or taken back meanwhile. Reload the page.',
    },
    { id },
  );
}
