// Many files at once, of whatever kinds: those of one kind are one batch, and the kinds that others name go first.

import { join } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import { type Problem, Refusal } from '../base/errors.ts';
import { type Database, transact } from '../db/database.ts';
import { readCompany } from '../records/settings.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import { type OpenFiles, openFiles } from '../sheets/open-files.ts';
import { importFile } from './import-file.ts';
import type { ImportRequest } from './import-request.ts';
import type { ImportResult } from './import-result.ts';
import { type Kind, kinds } from './layout/kinds.ts';
import type { LayoutWish } from './layout/layout.ts';
import { checkMapping } from './layout/mapping.ts';
import { recall } from './memory.ts';
import { readFiles } from './read-files.ts';
import { isLookup } from './read-lookups.ts';
import { newTally } from './tally.ts';

export interface ImportFilesRequest extends ImportRequest {
  /** One batch a file. */
  each?: boolean;
  /** Told of each batch when it is committed: an error later on does not take it back. */
  onBatch?: (result: ImportResult) => Promise<void>;
}

/**
 * Goes through folders and archives first. One result a batch; files that cannot be understood stand among the problems of
 * the first. Refuses when no file can.
 */
export async function importFiles(db: Database, viewer: Viewer, request: ImportFilesRequest): Promise<ImportResult[]> {
  const opened = await openEach(request.files, join(db.dataDir, 'scratch'));
  try {
    return await importOpened(db, viewer, { ...request, ...opened });
  } finally {
    await opened.close();
  }
}

interface Refused {
  file: string;
  refusal: Refusal;
}

interface Opened {
  files: NamedFile[];
  refused: Refused[];
  close(): Promise<void>;
}

/** One that cannot be opened does not stop the others. */
async function openEach(given: readonly NamedFile[], scratchDir: string): Promise<Opened> {
  const opened: OpenFiles[] = [];
  const refused: Refused[] = [];
  for (const file of given)
    await openFiles([file], scratchDir).then((each) => opened.push(each), noteRefusal(refused, [file]));
  const close = async () => {
    for (const each of opened) await each.close();
  };
  return { files: opened.flatMap(({ files }) => files), refused, close };
}

async function importOpened(
  db: Database,
  viewer: Viewer,
  { refused, ...request }: ImportFilesRequest & Omit<Opened, 'close'>,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  const known = await transact(db, viewer.scope, async (tx) => ({
    remembered: await recall(tx, request.mapping),
    withTax: (await readCompany(tx)).tax_basis === 'with_tax',
  }));
  for (const batch of await sortByKind(request, { ...known, refused })) {
    const imported = importFile(db, viewer, { ...request, ...batch }).catch((error: unknown) => {
      throw request.signal?.aborted && results.some(isWritten) ? cancelled() : error;
    });
    const result = await imported.catch(noteRefusal(refused, batch.files));
    if (!result) continue;
    results.push(result);
    if (isWritten(result)) await request.onBatch?.(result);
  }
  if (results.length === 0) throw refused[0]!.refusal;
  results[0] = { ...results[0]!, problems: [...refused.map(passedOver), ...results[0]!.problems] };
  return results;
}

interface FilesOfKind {
  kind?: Kind;
  files: NamedFile[];
}

async function sortByKind(
  request: ImportFilesRequest,
  { refused, ...known }: Pick<LayoutWish, 'remembered' | 'withTax'> & { refused: Refused[] },
): Promise<FilesOfKind[]> {
  const mapping = checkMapping(request.mapping ?? {});
  if (request.files.filter((file) => !isLookup(file, mapping)).length <= 1) return [{ files: [...request.files] }];
  const found: { kind: Kind; file: NamedFile }[] = [];
  const lookups = request.files.filter((file) => isLookup(file, mapping));
  for (const file of request.files.filter((each) => !lookups.includes(each))) {
    request.signal?.throwIfAborted();
    const wish = { kind: request.kind ?? mapping.kind, mapping, ...known };
    await kindOf([file, ...lookups], wish).then((kind) => found.push({ kind, file }), noteRefusal(refused, [file]));
  }
  found.sort((left, right) => rankOf(left.kind) - rankOf(right.kind));
  const groups = Map.groupBy(found, ({ kind, file }) => (request.each ? file : kind));
  return [...groups.values()].map((group) => ({
    kind: group[0]!.kind,
    files: [...group.map(({ file }) => file), ...lookups],
  }));
}

/** The kind of the first sheet that is understood; files to look things up in come last. */
async function kindOf(files: readonly NamedFile[], wish: LayoutWish): Promise<Kind> {
  for await (const chunk of readFiles(files, wish, newTally())) return chunk.kind;
  throw new Error(`no chunk of ${files[0]!.fileName}`);
}

// What others name goes first: a line without a series takes that of its product, a training must be there to be attended.
const namedByOthers: readonly Kind[] = [
  'settings',
  'calendar',
  'people',
  'products',
  'customers',
  'regions',
  'counties',
];
const order: readonly Kind[] = [...namedByOthers, 'events', 'trainings', 'competitors', ...kinds];

const rankOf = (kind: Kind) => order.indexOf(kind);

function noteRefusal(refused: Refused[], files: readonly NamedFile[]) {
  return (error: unknown): undefined => {
    if (!(error instanceof Refusal)) throw error;
    refused.push(...files.map(({ fileName }) => ({ file: fileName, refusal: error })));
  };
}

const isWritten = ({ batch }: ImportResult) => batch !== null;

// Batches that were committed before stay: then it is not the whole import that was cancelled.
function cancelled(): Refusal {
  return new Refusal('import_cancelled', {
    zh: '导入已取消；先写入的批次仍然有效，可以撤销。',
    en: 'the import was cancelled; the batches written before stand and can be undone.',
  });
}

/** Its code tells the command line and the page that a file is missing from the batch. */
function passedOver({ file, refusal }: Refused): Problem {
  const { zh, en } = refusal.words;
  return {
    code: 'file_passed_over',
    place: { file },
    message: { zh: `“${file}”没有导入：${zh}`, en: `"${file}" was not imported: ${en}` },
  };
}
