import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

export interface Verifying {
  file: File;
  /** The rows behind every drift; without it, those of the first. */
  allRows: boolean;
}

/** Nothing of the file is kept. */
export function verifyReport(language: Language, { file, allRows }: Verifying) {
  const form = new FormData();
  form.append('file', file);
  const params = allRows ? { query: { rows: 'all' as const } } : {};
  const sent = { params, body: { file: '' }, bodySerializer: () => form };
  return answerOf(api[language].POST('/api/reports/verify', sent));
}
