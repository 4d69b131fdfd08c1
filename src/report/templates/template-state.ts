// What stands of each template: the company's own or the built-in one, and whether the latter has changed since it was copied.

import type { Language } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import {
  findTemplate,
  newestTemplates,
  type TemplateVersion,
  templateVersions,
} from '../../records/report-templates.ts';
import { reportKinds } from '../written-report.ts';
import { builtInTemplate } from './built-in-template.ts';
import { hashOfTemplate, type ReportTemplateKey } from './read-template.ts';
import { unknownVersion } from './refusals.ts';

export interface TemplateState extends ReportTemplateKey {
  /** Of the newest version; 0 where nobody ever saved one. */
  number: number;
  /** False where the built-in template holds. */
  own: boolean;
  /** The built-in template is another one than the company's own was made from. */
  built_in_changed: boolean;
  note: string;
  saved_by: string | null;
  saved_at: Date | null;
}

const languages: readonly Language[] = ['zh', 'en'];

/** Of every kind and language. */
export async function templateStates(tx: Transaction): Promise<TemplateState[]> {
  const newest = await newestTemplates(tx);
  const keys = reportKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
  return Promise.all(
    keys.map(async (key) => {
      const builtIn = await builtInTemplate(key.kind, key.language);
      return stateOf(key, { newest: newest.find((each) => isOf(key, each)), builtIn });
    }),
  );
}

/** One of them with its text and all its versions, the newest first. */
export async function templateState(
  tx: Transaction,
  key: ReportTemplateKey,
): Promise<TemplateState & { text: string; built_in: string; versions: TemplateVersion[] }> {
  const versions = await templateVersions(tx, key);
  const builtIn = await builtInTemplate(key.kind, key.language);
  return {
    ...stateOf(key, { newest: versions[0], builtIn }),
    text: versions[0]?.text ?? builtIn,
    built_in: builtIn,
    versions,
  };
}

/** One version with its text; refuses a number that there is none of. */
export async function readVersion(
  tx: Transaction,
  key: ReportTemplateKey,
  number: number,
): Promise<{ number: number; text: string }> {
  const found = await findTemplate(tx, key, number);
  if (!found) throw unknownVersion(number);
  return { number, text: found.text ?? (await builtInTemplate(key.kind, key.language)) };
}

function isOf(key: ReportTemplateKey, { kind, language }: TemplateVersion): boolean {
  return kind === key.kind && language === key.language;
}

function stateOf(
  key: ReportTemplateKey,
  { newest, builtIn }: { newest: TemplateVersion | undefined; builtIn: string },
): TemplateState {
  const own = newest !== undefined && newest.text !== null;
  return {
    ...key,
    number: newest?.number ?? 0,
    own,
    built_in_changed: own && newest.built_in_hash !== hashOfTemplate(builtIn),
    note: newest?.note ?? '',
    saved_by: newest?.saved_by ?? null,
    saved_at: newest?.saved_at ?? null,
  };
}
