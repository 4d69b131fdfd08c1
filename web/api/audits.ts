import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { answerOf } from './trouble.ts';

/** Nothing of the file is kept. */
export function auditFile(language: Language, file: File) {
  const form = new FormData();
  form.append('file', file);
  return answerOf(api[language].POST('/api/audits', { body: { file: '' }, bodySerializer: () => form }));
}
