import { type Command, Option } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Language } from '../../base/errors.ts';
import { type Kind, keyTitle, kinds } from '../../intake/layout/kinds.ts';
import type { Recognition } from '../../intake/layout/proposal.ts';
import { proposeMapping, type SheetProposal } from '../../intake/propose-mapping.ts';
import { openFiles } from '../../sheets/open-files.ts';
import { nothingLikeHeaders } from '../map-refusal.ts';
import { table } from '../table.ts';
import { type GlobalOptions, languageOf, outputs } from '../world.ts';

/** With --json the proposal of the sheet that is understood best, which `import --map` takes as it is. Needs no data folder. */
export function addMap(program: Command): void {
  program
    .command('map')
    .description('建议一个列映射 / propose a mapping of columns')
    .argument('<file>')
    .addOption(new Option('--as <kind>', '文件种类 / kind of file').choices(kinds))
    .action(async (file: string, { as: kind }: { as?: Kind }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const proposals = await proposalsOf(file, kind);
      const [best, ...others] = proposals;
      if (!best) throw nothingLikeHeaders(basename(file));
      const language = languageOf(options);
      outputs(options).give({ ...best, sheets: others }, () =>
        proposals.map((proposal) => describe(proposal, language)).join('\n\n'),
      );
    });
}

async function proposalsOf(file: string, kind: Kind | undefined): Promise<SheetProposal[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'youju-map-'));
  const path = resolve(file);
  const opened = await openFiles([{ path, fileName: basename(path) }], scratch);
  try {
    const proposals: SheetProposal[] = [];
    for (const each of opened.files) proposals.push(...(await proposeMapping(each, kind ? { kind } : {})));
    return proposals.toSorted((left, right) => left.missing.length - right.missing.length);
  } finally {
    await opened.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

function describe(proposal: SheetProposal, language: Language): string {
  const zh = language === 'zh';
  const { file, sheet, header_row: row, kind, title, columns, unused, missing } = proposal;
  const place = `${file}${sheet === null ? '' : ` · ${sheet}`}`;
  const head = zh
    ? `${place}:${title.zh}（${kind}），${row === 0 ? '没有表头' : `表头在第 ${row} 行`}`
    : `${place}: ${title.en} (${kind}), ${row === 0 ? 'no headers' : `headers in row ${row}`}`;
  const rows = columns.map(({ key, header, confidence, how, samples }) => [
    key,
    zh ? keyTitle(kind, key) : '',
    header,
    `${Math.round(confidence * 100)}%`,
    recognitions[how][language],
    samples.join(' · '),
  ]);
  const lacking = missing.map((group) =>
    group.map((choice) => titleOf(kind, choice, language)).join(zh ? '或' : ' or '),
  );
  return [
    head,
    table(rows),
    ...datesOf(proposal, language),
    ...(lacking.length ? [`  ${zh ? '还缺' : 'lacking'}: ${lacking.join(zh ? '；' : '; ')}`] : []),
    ...(unused.length ? [`  ${zh ? '没有用到' : 'not used'}: ${unused.slice(0, 40).join(zh ? '、' : ', ')}`] : []),
  ].join('\n');
}

/** `quantity+price` is both. */
function titleOf(kind: Kind, choice: string, language: Language): string {
  const keys = choice.split('+');
  return language === 'zh' ? keys.map((key) => keyTitle(kind, key)).join('加') : keys.join(' and ');
}

function datesOf({ date_format: format, date_formats: formats }: SheetProposal, language: Language): string[] {
  const zh = language === 'zh';
  if (formats)
    return [
      `  ${zh ? '日期写法看不出，请选' : 'the order of dates is open, choose'} date_format: ${formats.join(' / ')}`,
    ];
  return format ? [`  ${zh ? '日期写法' : 'dates'}: ${format}`] : [];
}

const recognitions: Record<Recognition, Record<Language, string>> = {
  name: { zh: '列名', en: 'name' },
  'near name': { zh: '列名相近', en: 'near name' },
  values: { zh: '看内容', en: 'values' },
  mapping: { zh: '映射', en: 'mapping' },
  remembered: { zh: '上次确认', en: 'remembered' },
};
