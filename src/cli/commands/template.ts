import { type Command, Option } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { findTemplate, templateVersions, type TemplateVersion } from '../../records/report-templates.ts';
import type { ReportTemplateKey } from '../../report/templates/read-template.ts';
import {
  readVersion,
  type TemplateState,
  templateState,
  templateStates,
} from '../../report/templates/template-state.ts';
import { type ReportKind, reportKinds } from '../../report/written-report.ts';
import { versionOption } from '../options.ts';
import { readNamedText } from '../read-named.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface KeyOptions {
  kind: ReportKind;
  language: Language;
}

export function addTemplate(program: Command): void {
  const template = program
    .command('template')
    .description('报告模板：公司自己的与内置的 / templates of reports, the company’s own and the built-in ones');
  template
    .command('list')
    .description('列出各种报告现用的模板 / list which template each report is written from')
    .option('--versions', '连同每一版 / with every version')
    .action((options: { versions?: boolean }, command: Command) => list(options.versions === true, command));
  ofOne(template.command('show'))
    .description('写出模板的文字 / print the text of a template')
    .option('--number <number>', '较早的一版 / an older version', versionOption)
    .option('--built-in', '内置的那一份 / the built-in one')
    .action((options: KeyOptions & { number?: number; builtIn?: boolean }, command: Command) => show(options, command));
  ofOne(template.command('set'))
    .description('存为公司的模板 / save as the company’s template')
    .option('--file <file>', '模板文件 / the file of the template')
    .option('--number <number>', '取回较早的一版 / take back an older version', versionOption)
    .option('--note <text>', '改了什么 / what changed', '')
    .action((options: KeyOptions & SetOptions, command: Command) => set(options, command));
  ofOne(template.command('reset'))
    .description('恢复内置模板 / let the built-in template hold again')
    .action((options: KeyOptions, command: Command) => reset(options, command));
}

function ofOne(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', '报告种类 / kind of report').choices(reportKinds).default('annual'))
    .addOption(new Option('--language <language>', '报告的语言 / of the report').choices(['zh', 'en']).default('zh'));
}

function list(withVersions: boolean, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const states = await transact(
      db,
      wholeCompany,
      async (tx) => {
        const all = await templateStates(tx);
        if (!withVersions) return all;
        return Promise.all(all.map(async (state) => ({ ...state, versions: await templateVersions(tx, state) })));
      },
      { snapshot: true },
    );
    give(states, (all) => table(all.flatMap((state) => rowsOf(state, language))));
  });
}

function rowsOf(state: TemplateState & { versions?: TemplateVersion[] }, language: Language): string[][] {
  const { kind, language: written, own, number, built_in_changed: changed } = state;
  const builtIn = language === 'zh' ? '内置' : 'built-in';
  const holds = own ? `#${number}` : builtIn;
  const newer = language === 'zh' ? '内置模板有更新' : 'the built-in one is newer';
  const row = [kind, written, holds, ...(own ? savedBy(state) : ['', '']), changed ? newer : state.note];
  const versions = (state.versions ?? []).map((version) => [
    '',
    '',
    version.text === null ? `#${version.number} ${builtIn}` : `#${version.number}`,
    ...savedBy(version),
    version.note,
  ]);
  return [row, ...versions];
}

function savedBy({ saved_by: by, saved_at: at }: { saved_by: string | null; saved_at: Date | null }): string[] {
  return [by ?? '—', at?.toISOString().slice(0, 16) ?? ''];
}

function show(
  { kind, language, number: wanted, builtIn }: KeyOptions & { number?: number; builtIn?: boolean },
  command: Command,
): Promise<void> {
  return withWorld(command, async ({ db, give }) => {
    const key: ReportTemplateKey = { kind, language };
    const shown = await transact(
      db,
      wholeCompany,
      async (tx) => {
        if (wanted !== undefined) return readVersion(tx, key, wanted);
        const { number, own, text, built_in } = await templateState(tx, key);
        return builtIn ? { number: 0, own: false, text: built_in } : { number, own, text };
      },
      { snapshot: true },
    );
    give(shown, ({ text }) => text.replace(/\n$/, ''));
  });
}

interface SetOptions {
  file?: string;
  number?: number;
  note: string;
}

function set({ kind, language, file, number: wanted, note }: KeyOptions & SetOptions, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language: spoken, give }) => {
    if ((file === undefined) === (wanted === undefined)) throw fileOrVersion();
    const key: ReportTemplateKey = { kind, language };
    const { saveTemplate } = await import('../../report/templates/save-template.ts');
    const text = file === undefined ? await textOf(db, key, wanted!) : await readNamedText(file);
    const saved = await saveTemplate(db, localOperator, { key, text, note, basedOn: await newestOf(db, key) });
    give({ ...key, ...saved }, ({ number }) =>
      spoken === 'zh'
        ? `已存为第 ${number} 版，此后的报告都按它写。`
        : `Saved as version ${number}; reports are written from it.`,
    );
  });
}

function reset({ kind, language }: KeyOptions, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language: spoken, give }) => {
    const key: ReportTemplateKey = { kind, language };
    const { saveTemplate } = await import('../../report/templates/save-template.ts');
    const saved = await saveTemplate(db, localOperator, { key, text: null, basedOn: await newestOf(db, key) });
    give({ ...key, ...saved }, () =>
      spoken === 'zh'
        ? '已恢复内置模板；以前的版本都还在。'
        : 'The built-in template holds again; the versions of before are kept.',
    );
  });
}

async function textOf(db: Database, key: ReportTemplateKey, version: number): Promise<string> {
  return (await transact(db, wholeCompany, (tx) => readVersion(tx, key, version))).text;
}

async function newestOf(db: Database, key: ReportTemplateKey): Promise<number> {
  return (await transact(db, wholeCompany, (tx) => findTemplate(tx, key)))?.number ?? 0;
}

function fileOrVersion(): Refusal {
  return new Refusal('bad_usage', {
    zh: '请用 --file 指明模板文件，或用 --number 取回较早的一版，二者用一个。',
    en: 'Name the file of the template with --file, or an older version with --number; one of the two.',
  });
}
