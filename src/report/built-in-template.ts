// The templates that come with the program: one for each kind of report and language.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../base/errors.ts';
import type { ReportKind } from './written-report.ts';

/** Undefined where there is none of the kind. */
export async function builtInTemplate(kind: ReportKind, language: Language): Promise<string | undefined> {
  try {
    return await readFile(join(import.meta.dirname, 'templates', `${kind}.${language}.md`), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
