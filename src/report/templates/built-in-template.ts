// The templates that come with the program: one for each kind of report and language.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../base/errors.ts';
import type { ReportKind } from '../written-report.ts';

export async function builtInTemplate(kind: ReportKind, language: Language): Promise<string> {
  return readFile(join(import.meta.dirname, 'built-in', `${kind}.${language}.md`), 'utf8');
}
