// A template is saved whole and without a fault, or not at all; over a version that the writer has seen, or not at all.

import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import { type Database, type Transaction, transact } from '../../db/database.ts';
import { addTemplateVersion, findTemplate } from '../../records/report-templates.ts';
import { badTemplate } from '../compose.ts';
import { previewTemplate } from './preview-template.ts';
import { builtInTemplate } from './built-in-template.ts';
import { hashOfTemplate, type ReportTemplateKey } from './read-template.ts';
import { readableText } from './readable-text.ts';
import { templateChanged, templateNotAllowed } from './refusals.ts';

export interface TemplateToSave {
  key: ReportTemplateKey;
  /** Null for the built-in one. */
  text: string | null;
  note?: string | undefined;
  /** The version that it was made from; 0 for none. */
  basedOn: number;
  /** The built-in template that stands now has been looked at. */
  builtInSeen?: boolean | undefined;
}

/**
 * Saves a template as a new version and gives its number; the same text again is no new version. Refuses a text with problems,
 * all of them told, and one that was made from another version than the one that stands, with the text of that.
 */
export async function saveTemplate(db: Database, viewer: Viewer, saved: TemplateToSave): Promise<{ number: number }> {
  if (!viewer.scope.all) throw templateNotAllowed();
  const text = saved.text === null ? null : readableText(saved.text);
  if (text !== null) await refuseProblems(db, viewer, { key: saved.key, text });
  const builtIn = await builtInTemplate(saved.key.kind, saved.key.language);
  const version = { ...saved, text: text === builtIn ? null : text };
  return transact(db, viewer.scope, async (tx) => ({ number: await save(tx, viewer, { version, builtIn }) }));
}

// A number without a value is none: that comes and goes with the period, and a report that has one tells its place.
async function refuseProblems(
  db: Database,
  viewer: Viewer,
  template: { key: ReportTemplateKey; text: string },
): Promise<void> {
  const { problems } = await previewTemplate(db, viewer, template);
  const wrong = problems.filter(({ code }) => code !== 'no_value');
  if (wrong.length > 0) throw badTemplate(wrong);
}

async function save(
  tx: Transaction,
  viewer: Viewer,
  { version, builtIn }: { version: TemplateToSave; builtIn: string },
): Promise<number> {
  const { key, text, note = '', basedOn, builtInSeen = false } = version;
  const before = await findTemplate(tx, key);
  const now = hashOfTemplate(builtIn);
  const kept = builtInSeen || before?.text == null ? now : before.built_in_hash;
  const isSame = text === (before?.text ?? null) && (text === null || kept === before?.built_in_hash);
  if (isSame) return before?.number ?? 0;
  const added = { ...key, text, note, basedOn, builtInHash: kept, savedBy: viewer.personId };
  const number = await addTemplateVersion(tx, added);
  if (number === undefined) throw templateChanged(await findTemplate(tx, key), builtIn);
  await logOperation(tx, viewer, {
    action: text === null ? 'report_template_reset' : 'report_template_saved',
    subject: `${key.kind} ${key.language}`,
    details: { number, ...(note !== '' && { note }) },
  });
  return number;
}
