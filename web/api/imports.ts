import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { ImportJob } from './shapes.ts';
import { answerOf } from './trouble.ts';

export interface Upload {
  file: File;
  mapping?: string;
  acceptLosses?: boolean;
}

/** Sends a file; the answer is the number of its import, which then runs by itself. */
export async function upload(language: Language, { file, mapping, acceptLosses }: Upload): Promise<number> {
  const form = new FormData();
  if (mapping) form.append('mapping', mapping);
  if (acceptLosses) form.append('accept_losses', 'true');
  form.append('file', file); // Last: the server reads the fields that stand before the file as it streams in.
  const call = api[language].POST('/api/imports', { body: { file: [] }, bodySerializer: () => form });
  return (await answerOf(call)).id;
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

export function undoBatch(language: Language, id: number) {
  return answerOf(api[language].POST('/api/batches/{id}/undo', { params: { path: { id } } }));
}
