import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { Confirmation, ImportJob, ImportResult } from './shapes.ts';
import { answerOf } from './trouble.ts';

export interface Upload {
  /** Together they are one import. */
  files: File[];
  mapping?: string;
}

/** Sends files to be checked; the answer is the number of the import, which then runs by itself and writes nothing yet. */
export async function upload(language: Language, { files, mapping }: Upload): Promise<number> {
  const form = new FormData();
  form.append('dry_run', 'true');
  if (mapping) form.append('mapping', mapping);
  for (const file of files) form.append('file', file); // Last: the server reads the fields that stand before the files.
  const call = api[language].POST('/api/imports', { body: { file: [] }, bodySerializer: () => form });
  return (await answerOf(call)).id;
}

export interface Rerun {
  confirm: Confirmation[];
  dry_run: boolean;
  mapping?: Record<string, unknown>;
}

/** Takes the same files once more, to check them anew or to import them; the answer is the number of the new import. */
export async function rerunImport(language: Language, id: number, how: Rerun): Promise<number> {
  const call = api[language].POST('/api/imports/{id}/run', { params: { path: { id } }, body: how });
  return (await answerOf(call)).id;
}

export function importKindsQuery(language: Language) {
  return queryOptions({
    queryKey: ['import', language, 'kinds'],
    queryFn: async () => (await answerOf(api[language].GET('/api/imports/kinds'))).kinds,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const pollMs = 600;

export function importQuery(language: Language, id: number) {
  return queryOptions({
    queryKey: ['import', language, id],
    queryFn: () => answerOf(api[language].GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (isOver(query.state.data) ? false : pollMs),
  });
}

export function isOver(job: ImportJob | undefined): boolean {
  return job !== undefined && job.state !== 'waiting' && job.state !== 'running';
}

/** Where the rows lie that came back of one kind: a dry run has no batch to name. */
export function rejectsPath(id: number, { batch, kind }: ImportResult): string {
  return `/api/imports/${id}/rejects?${batch === null ? `kind=${kind}` : `batch=${batch}`}`;
}

/** Nothing of it is kept. Twice does no more than once. */
export function cancelImport(language: Language, id: number) {
  return answerOf(api[language].POST('/api/imports/{id}/cancel', { params: { path: { id } } }));
}

export function batchesQuery(language: Language) {
  return queryOptions({
    queryKey: ['batches', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/batches'))).batches,
  });
}

export function batchQuery(language: Language, id: number) {
  return queryOptions({
    queryKey: ['batch', language, id],
    queryFn: () => answerOf(api[language].GET('/api/batches/{id}', { params: { path: { id } } })),
  });
}

export function undoBatch(language: Language, id: number) {
  return answerOf(api[language].POST('/api/batches/{id}/undo', { params: { path: { id } } }));
}
