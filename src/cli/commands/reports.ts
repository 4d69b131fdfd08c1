// The reports that were kept: listed, looked at, compared, issued and withdrawn.

import type { Command } from 'commander';
import { resolve } from 'node:path';
import { companyZone } from '../../access/sessions.ts';
import { localOperator } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { listReports, type ReportState } from '../../records/reports/read-reports.ts';
import { formatOfFile } from '../../report/write-report.ts';
import type { DescribedReport } from '../../report/stored/describe-report.ts';
import { idOption } from '../options.ts';
import { table } from '../table.ts';
import { writeWhole } from '../whole-file.ts';
import { withWorld, type World } from '../world.ts';

export function addReports(program: Command): void {
  const reports = program.command('reports').description('写好的报告 / the reports that were kept');
  reports
    .command('list', { isDefault: true })
    .description('列出报告 / list them')
    .action((_options: object, command: Command) => withWorld(command, list));
  const one = (name: string, description: string) =>
    reports.command(name).description(description).argument('<id>', '报告编号 / number of the report', idOption);

  one('show', '看一份报告与漂移 / one report, and whether it drifted')
    .option('--file <file>', '把文件存到，扩展名定格式 / write its file to; its ending says in which format')
    .action((id: number, { file }: { file?: string }, command: Command) =>
      withWorld(command, (world) => show(world, id, file)),
    );
  one('compare', '与另一份逐个数字对照 / hold it against another, figure by figure')
    .argument('<other>', '另一份 / the other one', idOption)
    .action((id: number, other: number, _options: object, command: Command) =>
      withWorld(command, (world) => compare(world, id, other)),
    );
  one('issue', '签发，此后不能再改 / issue it; from then on it cannot be changed')
    .option('--note <text>', '备注 / a note')
    .option('--supersedes <id>', '取代哪一份已签发的 / the issued report in whose place it stands', idOption)
    .action((id: number, options: { note?: string; supersedes?: number }, command: Command) =>
      withWorld(command, (world) => issue(world, id, options)),
    );
  one('withdraw', '撤回已签发的 / withdraw an issued one')
    .requiredOption('--reason <text>', '原因 / why')
    .action((id: number, { reason }: { reason: string }, command: Command) =>
      withWorld(command, (world) => withdraw(world, id, reason)),
    );
}

async function list({ db, language, give }: World): Promise<void> {
  const { describeReport } = await import('../../report/stored/describe-report.ts');
  const page = { offset: 0, limit: 1000 };
  const found = await transact(db, wholeCompany, (tx) => listReports(tx, localOperator, page), { snapshot: true });
  const none = language === 'zh' ? '还没有存过报告。' : 'No reports are kept.';
  const told = { ...found, reports: found.reports.map((each) => describeReport(each, localOperator, language)) };
  give(told, ({ reports }) => (reports.length === 0 ? none : table(reports.map((each) => rowOf(each, language)))));
}

async function show({ db, language, give }: World, id: number, file: string | undefined): Promise<void> {
  const { describeReport } = await import('../../report/stored/describe-report.ts');
  const { driftOf } = await import('../../report/stored/drift.ts');
  const { reportFileAs } = await import('../../report/stored/file-as.ts');
  const { requireReport } = await import('../../report/stored/require-report.ts');
  const { takesPlaceOf } = await import('../../report/stored/issue.ts');
  const report = await requireReport(db, localOperator, id);
  if (file !== undefined) {
    const { bytes } = await reportFileAs(db, localOperator, { id, format: formatOfFile(file) });
    await writeWhole(resolve(file), bytes);
  }
  const drift = await driftOf(db, localOperator, { id, language });
  const told = describeReport(report, localOperator, language);
  give({ ...told, takes_place_of: await takesPlaceOf(db, localOperator, report), drift }, () => {
    const head = table([rowOf(told, language)]);
    const rows = drift.drifted.map(({ name, before, after, text }) => [name, before.text, `→ ${after.text}`, text]);
    const said =
      language === 'zh'
        ? `${drift.figures} 个数字，漂移 ${rows.length} 个`
        : `${drift.figures} figures, ${rows.length} drifted`;
    return [head, `  SHA-256 ${report.file_sha256}`, `  ${said}`, ...(rows.length > 0 ? [table(rows)] : [])].join('\n');
  });
}

async function compare({ db, language, give }: World, left: number, right: number): Promise<void> {
  const { compareReports } = await import('../../report/stored/compare.ts');
  const { describeComparison } = await import('../../report/stored/describe-report.ts');
  const result = await compareReports(db, localOperator, { left, right, language });
  give(describeComparison(result, localOperator, language), ({ counts, figures }) => {
    const said =
      language === 'zh'
        ? `相同 ${counts.same}，不同 ${counts.changed}，只在 #${left} ${counts.only_left}，只在 #${right} ${counts.only_right}`
        : `${counts.same} the same, ${counts.changed} changed, ${counts.only_left} only in #${left}, ${counts.only_right} only in #${right}`;
    const rows = figures.map((each) => [each.name, each.left?.text ?? '', `→ ${each.right?.text ?? ''}`, each.text]);
    return [said, ...(rows.length > 0 ? [table(rows)] : [])].join('\n');
  });
}

async function issue(
  { db, language, give }: World,
  id: number,
  options: { note?: string; supersedes?: number },
): Promise<void> {
  const { describeReport } = await import('../../report/stored/describe-report.ts');
  const { issueReport } = await import('../../report/stored/issue.ts');
  const today = dayInZone(new Date(), companyZone);
  const report = await issueReport(db, localOperator, { id, today, ...options });
  const number = report.issue?.number;
  give(describeReport(report, localOperator, language), () =>
    language === 'zh' ? `报告 #${id} 已签发为 ${number} 号。` : `Report #${id} is issued as ${number}.`,
  );
}

async function withdraw({ db, language, give }: World, id: number, reason: string): Promise<void> {
  const { describeReport } = await import('../../report/stored/describe-report.ts');
  const { withdrawReport } = await import('../../report/stored/issue.ts');
  const report = await withdrawReport(db, localOperator, { id, reason });
  give(describeReport(report, localOperator, language), () =>
    language === 'zh' ? `报告 #${id} 已撤回。` : `Report #${id} is withdrawn.`,
  );
}

const states: Record<Language, Record<ReportState, string>> = {
  zh: { draft: '草稿', issued: '已签发', superseded: '已被取代', withdrawn: '已撤回' },
  en: { draft: 'draft', issued: 'issued', superseded: 'superseded', withdrawn: 'withdrawn' },
};

function rowOf(report: DescribedReport, language: Language): string[] {
  const { id, title, period, conditions, writer, written_at: at, figures, state, issue: issued } = report;
  const day = dayInZone(new Date(at), companyZone);
  const by = writer ?? (language === 'zh' ? '本机' : 'this machine');
  return [
    `#${id}`,
    title,
    period,
    conditions,
    by,
    day,
    String(figures),
    `${states[language][state]} ${issued?.number ?? ''}`,
  ];
}
