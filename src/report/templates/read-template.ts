// Which text a report is written from: the company's own template, else the one that comes with the program.

import { createHash } from 'node:crypto';
import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { type Database, transact } from '../../db/database.ts';
import { findTemplate } from '../../records/report-templates.ts';
import { builtInTemplate } from './built-in-template.ts';
import type { ReportKind } from '../written-report.ts';

export interface ReportTemplateKey {
  kind: ReportKind;
  language: Language;
}

/** The company's own template where it has one, else the built-in one. */
export async function readTemplate(db: Database, viewer: Viewer, key: ReportTemplateKey): Promise<string> {
  const own = await transact(db, viewer.scope, (tx) => findTemplate(tx, key), { snapshot: true });
  return own?.text ?? builtInTemplate(key.kind, key.language);
}

/** By which a later built-in template is told from the one that somebody copied. */
export function hashOfTemplate(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
