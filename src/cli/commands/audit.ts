import { type Command, Option } from 'commander';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { annotatedCopy } from '../../audit/annotated/annotated-copy.ts';
import { audit } from '../../audit/audit.ts';
import { readDocument } from '../../audit/read/read-document.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { describeAudit } from '../audit-report.ts';
import { writeWhole } from '../whole-file.ts';
import { type GlobalOptions, languageOf, outputs } from '../world.ts';

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description(
      '审一份销售总结：列出数字，验算数字之间的关系 / check the numbers of any sales summary against each other',
    )
    .argument('<file>', '.docx、.md、.txt')
    .option('--out <file>', '把原文连同批注写成 .docx / write the text with comments at its numbers')
    .addOption(new Option('--language <language>', '批注的语言 / language of the comments').choices(['zh', 'en']))
    .option('--strict', '有互相矛盾的数字，退出码为 1 / exit 1 when numbers contradict each other')
    .action(async (file: string, { strict, out, language }: AuditOptions, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      if (out !== undefined) refuseBadCopy(out, file);
      const bytes = await readFile(file);
      const document = readDocument(bytes, file);
      const audited = audit(document);
      const annotated = out === undefined ? undefined : resolve(out);
      if (annotated !== undefined)
        await writeWhole(
          annotated,
          await annotatedCopy({ bytes, name: file }, audited, language ?? languageOf(options)),
        );
      const result = { file, ...audited, ...(annotated !== undefined && { annotated }) };
      outputs(options).give(result, () => describeAudit(result, document, languageOf(options)));
      if (strict && audited.summary.contradiction > 0) process.exitCode = 1;
    });
}

interface AuditOptions {
  strict?: boolean;
  out?: string;
  language?: Language;
}

function refuseBadCopy(out: string, file: string): void {
  if (!/\.docx$/i.test(out)) throw notDocx(out);
  if (isSameFile(out, file)) throw overwrites(file);
}

/** Under another name too: a link, or the same letters in another case. */
function isSameFile(left: string, right: string): boolean {
  const [one, other] = [left, right].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function notDocx(out: string): Refusal {
  return new Refusal('bad_format', {
    zh: `批注写在 Word 文档里，--out 要以 .docx 结尾，而不是 ${out}。`,
    en: `The comments are written into a Word document: --out must end in .docx, which ${out} does not.`,
  });
}

function overwrites(file: string): Refusal {
  return new Refusal('bad_usage', {
    zh: `--out 会盖掉正要审的 ${file}。请给批注本另取一个文件名。`,
    en: `--out would overwrite ${file}, which is to be audited. Give the annotated copy another name.`,
  });
}
