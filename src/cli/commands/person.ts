import { type Command, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { companyZone } from '../../access/sessions.ts';
import { localOperator } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { copyAsJson, copyAsZip } from '../../records/personal/copy-file.ts';
import { personalCopy } from '../../records/personal/copy.ts';
import { erase, type Erasure, type ErasureLook, lookAtErasure } from '../../records/personal/erase.ts';
import { removeMarkedFiles } from '../../records/personal/removed-files.ts';
import { subjectCalled, type SubjectKind } from '../../records/personal/subject.ts';
import { withWorld } from '../world.ts';

interface Named {
  as?: SubjectKind;
}

interface EraseOptions extends Named {
  confirm?: string;
  notes?: boolean;
  files?: boolean;
}

export function addPerson(program: Command): void {
  const person = program
    .command('person')
    .description('个人信息：导出副本、删除 / personal data: a copy of it, and erasure');
  person
    .command('export')
    .description(
      '导出一个员工、或客户联系人的全部个人信息 / all that is kept of an employee or of a customer’s contact',
    )
    .argument('<who>', '姓名或工号；客户写编码或名称 / a name or code, of a person or of a customer')
    .requiredOption('--out <file>', '.zip（JSON 与工作簿）或 .json / .zip with JSON and a workbook, or .json')
    .addOption(kindOption())
    .action((who: string, options: Named & { out: string }, command: Command) => copyTo(who, options, command));
  person
    .command('erase')
    .description(
      '删除个人信息；不写 --confirm 时只预览 / erases personal data; without --confirm it only tells what would go',
    )
    .argument('<who>', '姓名或工号；客户写编码或名称 / a name or code, of a person or of a customer')
    .option('--confirm <name>', '确认：写下姓名或客户名称 / to confirm, the name of the person or customer')
    .option('--notes', '备注里的姓名和电话也去掉 / take name and number out of notes too')
    .option('--files', '删除含有此人的原始文件和退回行 / take away the stored files that hold them')
    .addOption(kindOption())
    .action((who: string, options: EraseOptions, command: Command) => eraseOne(who, options, command));
}

function kindOption(): Option {
  return new Option('--as <kind>', '同名时写明 / says which where both are called so').choices(['employee', 'contact']);
}

function copyTo(who: string, { out, as }: Named & { out: string }, command: Command): Promise<void> {
  return withWorld(command, async ({ db, language, give }) => {
    const copy = await transact(db, wholeCompany, async (tx) =>
      personalCopy(tx, localOperator, { subject: await subjectCalled(tx, who, as), now: new Date() }),
    );
    const path = resolve(out);
    await writeFile(path, out.endsWith('.json') ? copyAsJson(copy) : await copyAsZip(copy), { mode: 0o600 });
    const rows = Object.values(copy.rows).reduce((sum, own) => sum + own.length, 0);
    give({ kind: copy.kind, id: copy.id, file: path, rows }, () =>
      language === 'zh' ? `已写到 ${path}，共 ${rows} 条记录。` : `Written to ${path}, ${rows} rows.`,
    );
  });
}

function eraseOne(who: string, { as, confirm, notes = false, files = false }: EraseOptions, command: Command) {
  return withWorld(command, async ({ db, language, give }) => {
    if (confirm === undefined) {
      const look = await transact(db, wholeCompany, async (tx) => lookAtErasure(tx, await subjectCalled(tx, who, as)));
      return give(look, () => lookWords(look)[language]);
    }
    const today = dayInZone(new Date(), companyZone);
    const done = await transact(db, wholeCompany, async (tx) => {
      const subject = await subjectCalled(tx, who, as);
      return erase(tx, localOperator, { subject, confirm, notes, files }, today);
    });
    await removeMarkedFiles(db);
    give(done, () => doneWords(done, language));
  });
}

function lookWords({ versions, sign_in: signIn, notes, files, remaining, confirm }: ErasureLook) {
  const listed = notes.slice(0, 20).map(({ table, id, text }) => `  ${table} #${id} ${text}`);
  const held = files.map(({ path, name, batch }) => `  #${batch} ${name} ${path}`);
  return {
    zh: [
      `会去掉：档案 ${versions} 个版本里的姓名、工号或联系人、电话；登录数据 ${signIn} 条。数字不变。`,
      `备注里写到的 ${notes.length} 处（加 --notes 一并去掉）：`,
      ...listed,
      `含有此人的原始文件和退回行 ${files.length} 个（加 --files 一并删除）：`,
      ...held,
      `会留下：操作日志 ${remaining.operations} 条、报告 ${remaining.reports} 份（只增不改），以及到期前的备份。`,
      `不能撤销。确认请加：--confirm ${confirm}`,
    ].join('\n'),
    en: [
      `Goes: name and code, or contact and number, in ${versions} versions; ${signIn} rows of sign-in data. No figure changes.`,
      `In ${notes.length} notes (--notes takes them out too):`,
      ...listed,
      `Stored files that hold them, ${files.length} (--files takes them away too):`,
      ...held,
      `Stays: ${remaining.operations} rows of the operation log and ${remaining.reports} reports, which are only added to, and backups until they expire.`,
      `It cannot be undone. To confirm: --confirm ${confirm}`,
    ].join('\n'),
  };
}

function doneWords({ version, name, notes, files, sign_in: signIn }: Erasure, language: Language): string {
  if (language === 'en')
    return `Erased in version ${version}${name === null ? '' : `; now called ${name}`}: ${signIn} rows of sign-in data, ${notes} notes, ${files.length} files.`;
  return `已在版本 ${version} 删除${name === null ? '' : `，此后记作“${name}”`}：登录数据 ${signIn} 条、备注 ${notes} 处、文件 ${files.length} 个。`;
}
