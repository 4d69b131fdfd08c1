import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { audit } from '../../audit/audit.ts';
import { readDocument } from '../../audit/read/read-document.ts';
import { describeAudit } from '../audit-report.ts';
import { type GlobalOptions, languageOf, outputs } from '../world.ts';

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description(
      '审一份销售总结：列出数字，验算数字之间的关系 / check the numbers of any sales summary against each other',
    )
    .argument('<file>', '.docx、.md、.txt')
    .option('--strict', '有互相矛盾的数字，退出码为 1 / exit 1 when numbers contradict each other')
    .action(async (file: string, { strict }: { strict?: boolean }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = readDocument(await readFile(file), file);
      const audited = audit(document);
      outputs(options).give({ file, ...audited }, () => describeAudit(audited, document, languageOf(options)));
      if (strict && audited.summary.contradiction > 0) process.exitCode = 1;
    });
}
