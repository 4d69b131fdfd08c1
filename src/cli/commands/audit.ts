import { type Command, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { localOperator } from '../../access/viewer.ts';
import { annotatedCopy } from '../../audit/annotated/annotated-copy.ts';
import { type Audit, audit } from '../../audit/audit.ts';
import type { Document } from '../../audit/document.ts';
import type { LedgerComparison } from '../../audit/ledger/comparison.ts';
import { readDocument } from '../../audit/read/read-document.ts';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { refuseBadCopy } from '../annotated-file.ts';
import { viewerNamed } from '../as-person.ts';
import { describeAudit } from '../audit-report.ts';
import { describeComparison } from '../ledger-report.ts';
import { dayOption } from '../options.ts';
import { writeWhole } from '../whole-file.ts';
import { type GlobalOptions, languageOf, outputs, withWorld } from '../world.ts';

export function addAudit(program: Command): void {
  program
    .command('audit')
    .description(
      '审核一份销售总结：列出数字，验算数字之间的关系 / check the numbers of any sales summary against each other',
    )
    .argument('<file>', '.docx、.md、.txt')
    .option('--out <file>', '把原文连同批注写成 .docx / write the text with comments at its numbers')
    .addOption(new Option('--language <language>', '批注的语言 / language of the comments').choices(['zh', 'en']))
    .option('--against-ledger', '再与账册逐个核对 / hold each number against the ledger too')
    .option('--as-of <day>', '账册的业务日 / business day of the ledger', dayOption)
    .option('--as-person <username>', '按谁的权限看账册，默认本机 / whose rows of the ledger, this machine by default')
    .option('--strict', '有矛盾的数字，退出码为 1 / exit 1 when numbers contradict each other or the ledger')
    .action(async (file: string, asked: AuditOptions, command: Command) => {
      if (isLedgerless(asked)) return command.error(noLedger, { exitCode: 2 });
      const options = command.optsWithGlobals<GlobalOptions>();
      if (asked.out !== undefined) refuseBadCopy(asked.out, file);
      const bytes = await readFile(file);
      const document = readDocument(bytes, file);
      const audited = audit(document);
      const ledger = asked.againstLedger ? await comparedBy(command, document, asked) : undefined;
      const annotated = asked.out === undefined ? undefined : resolve(asked.out);
      const language = asked.language ?? languageOf(options);
      if (annotated)
        await writeWhole(annotated, await annotatedCopy({ bytes, name: file }, { ...audited, ledger }, language));
      const result = { file, ...audited, ...(ledger && { ledger }), ...(annotated && { annotated }) };
      outputs(options).give(result, () => describe(result, document, languageOf(options)));
      if (asked.strict && contradictions(result) > 0) process.exitCode = 1;
    });
}

interface AuditOptions {
  out?: string;
  language?: Language;
  againstLedger?: boolean;
  asOf?: string;
  asPerson?: string;
  strict?: boolean;
}

function isLedgerless({ againstLedger, asOf, asPerson }: AuditOptions): boolean {
  return !againstLedger && (asOf !== undefined || asPerson !== undefined);
}

const noLedger = 'error: --as-of 与 --as-person 须与 --against-ledger 同用 / need --against-ledger';

// Without it no database is opened, and none is made.
async function comparedBy(
  command: Command,
  document: Document,
  { asOf, asPerson }: AuditOptions,
): Promise<LedgerComparison | undefined> {
  const { compareWithLedger } = await import('../../audit/ledger/compare-with-ledger.ts');
  let comparison: LedgerComparison | undefined;
  await withWorld(command, async ({ db, language }) => {
    const viewer = asPerson ? await transact(db, wholeCompany, (tx) => viewerNamed(tx, asPerson)) : localOperator;
    comparison = await compareWithLedger(db, viewer, { document, asOf, language });
  });
  return comparison;
}

interface AuditResult extends Audit {
  ledger?: LedgerComparison;
}

function describe(result: AuditResult & { annotated?: string }, document: Document, language: Language): string {
  const audited = describeAudit(result, document, language);
  if (!result.ledger) return audited;
  return `${audited}\n\n${describeComparison(result.ledger, { audit: result, document, language })}`;
}

function contradictions({ summary, ledger }: AuditResult): number {
  return summary.contradiction + (ledger?.summary.contradiction ?? 0);
}
