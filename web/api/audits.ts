import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import { download } from './download.ts';
import { answerOf } from './trouble.ts';

export interface Auditing {
  file: File;
  /** Holds the numbers against the ledger too. */
  againstLedger: boolean;
}

/** Nothing of the file is kept. */
export function auditFile(language: Language, { file, againstLedger }: Auditing) {
  const params = againstLedger ? { query: { against_ledger: 'true' as const } } : {};
  const sent = { params, body: { file: '' }, bodySerializer: () => formOf(file) };
  return answerOf(api[language].POST('/api/audits', sent));
}

/** The file as a Word document with comments at its numbers. */
export function downloadAnnotated(language: Language, file: File): Promise<void> {
  return download(language, '/api/audits/annotated', formOf(file));
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
