// What can be imported, for those who prepare files: the kinds with their columns, and empty workbooks. Needs no data folder.

import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../base/errors.ts';
import { type KindGuide, kindGuides } from '../intake/layout/kind-guide.ts';
import type { Kind } from '../intake/layout/kinds.ts';
import { typeHint } from '../intake/values/type-hints.ts';
import { table } from './table.ts';
import { type GlobalOptions, languageOf, outputs } from './world.ts';

/** With --json all of it, as data. */
export function listKinds(command: Command): void {
  const options = command.optsWithGlobals<GlobalOptions>();
  const language = languageOf(options);
  outputs(options).give(kindGuides(), (guides) => guides.map((guide) => describe(guide, language)).join('\n\n'));
}

function describe({ kind, title, columns }: KindGuide, language: Language): string {
  const rows = columns.map((column) => [
    column.required ? '*' : '',
    column.key,
    column.headers.slice(0, 3).join(' '),
    typeHint(column, language),
  ]);
  return `${kind} · ${title[language]}\n${table(rows)}`;
}

/** Beside where the command runs, unless told otherwise. */
export async function saveTemplate(command: Command, kind: Kind, out: string | undefined): Promise<void> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const language = languageOf(options);
  // The writer of workbooks takes a moment to load: only this command pays for it.
  const { kindTemplate } = await import('../intake/layout/kind-template.ts');
  const { fileName, content } = await kindTemplate(kind, language);
  const file = resolve(out ?? fileName);
  await writeFile(file, content);
  outputs(options).give({ kind, file }, () =>
    language === 'zh' ? `模板已写入 ${file}。` : `Wrote the template to ${file}.`,
  );
}
