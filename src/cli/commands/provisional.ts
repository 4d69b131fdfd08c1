// Customers, products and people whom nobody entered: how many, which, or as a workbook to fill in and import.

import { Argument, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { provisionalWorkbook } from '../../intake/provisional-workbook.ts';
import {
  countProvisional,
  listProvisional,
  type Provisional,
  type ProvisionalKind,
  provisionalKinds,
} from '../../records/provisional.ts';
import { table } from '../table.ts';
import { withWorld, type World } from '../world.ts';

export function addProvisional(program: Command): void {
  program
    .command('provisional')
    .description('待补全的客户、产品、人员 / customers, products and people whom nobody entered')
    .addArgument(new Argument('[kind]').choices(provisionalKinds))
    .option('--out <file>', '写成工作簿，填好再导入 / write a workbook to fill in and import')
    .action((kind: ProvisionalKind | undefined, { out }: { out?: string }, command: Command) => {
      if (kind === undefined && out !== undefined)
        command.error('error: --out 须指明种类 / --out needs a kind', { code: 'commander.missingArgument' });
      return withWorld(command, (world) => {
        if (kind === undefined) return count(world);
        return out === undefined ? list(world, kind) : write(world, kind, out);
      });
    });
}

const titles: Record<Language, Record<ProvisionalKind, string>> = {
  zh: { customers: '客户', products: '产品', people: '人员' },
  en: { customers: 'customers', products: 'products', people: 'people' },
};

async function count({ db, language, give }: World): Promise<void> {
  const counts = await transact(db, wholeCompany, countProvisional, { snapshot: true });
  give(counts, () => table(provisionalKinds.map((kind) => [titles[language][kind], String(counts[kind])])));
}

const most = 100_000;

async function list({ db, language, give }: World, kind: ProvisionalKind): Promise<void> {
  const page = { offset: 0, limit: most };
  const found = await transact(db, wholeCompany, (tx) => listProvisional(tx, kind, page), { snapshot: true });
  const none = language === 'zh' ? '没有待补全的。' : 'Nothing awaits completion.';
  give(found, ({ rows }) => (rows.length === 0 ? none : table(rows.map((row) => rowOf(row, language)))));
}

function rowOf({ code, name, lines, seen_in: file, values }: Provisional, language: Language): string[] {
  const missing = Object.keys(values).filter((key) => values[key] === null);
  const zh = language === 'zh';
  return [
    name,
    code !== null && code !== name ? code : '',
    zh ? `${lines} 行` : `${lines} lines`,
    file ?? '',
    missing.length === 0 ? '' : `${zh ? '缺' : 'without'} ${missing.join(' ')}`,
  ];
}

async function write({ db, language, give }: World, kind: ProvisionalKind, out: string): Promise<void> {
  const { content } = await transact(db, wholeCompany, (tx) => provisionalWorkbook(tx, kind, language));
  await writeFile(out, content);
  give({ kind, file: out }, () =>
    language === 'zh' ? `已写到 ${out}，填好后导入即可。` : `Written to ${out}; fill it in and import it.`,
  );
}
