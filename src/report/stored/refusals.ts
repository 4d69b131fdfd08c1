// Why a stored report cannot be had, issued or withdrawn, and what to do.

import { Refusal } from '../../base/errors.ts';
import type { StoredReport } from '../../records/reports/read-reports.ts';

export function unknownReport(id: number): Refusal {
  return new Refusal('unknown_report', {
    zh: `没有报告 #${id}，或者它写的是您看不到的数据。请在报告列表里核对编号。`,
    en: `There is no report #${id}, or it tells of data that you may not see. Check its number in the list of reports.`,
  });
}

export function mayNotIssue(): Refusal {
  return new Refusal('issue_not_allowed', {
    zh: '签发和撤回报告须由区域经理或管理员进行。',
    en: 'Reports are issued and withdrawn by the regional manager or an administrator.',
  });
}

export function alreadyIssued({ id, issue }: StoredReport): Refusal {
  return new Refusal('already_issued', {
    zh: `报告 #${id} 已签发为 ${issue?.number} 号。内容要改，请重写一份草稿再签发。`,
    en: `Report #${id} is issued already, as ${issue?.number}. To change it, write a new draft and issue that.`,
  });
}

export function notStanding({ id, state }: StoredReport): Refusal {
  const zh = { draft: '还是草稿，没有签发过', superseded: '已被取代', withdrawn: '已经撤回', issued: '' }[state];
  const en = {
    draft: 'is a draft that was never issued',
    superseded: 'is superseded',
    withdrawn: 'is withdrawn already',
    issued: '',
  }[state];
  return new Refusal('not_issued', {
    zh: `报告 #${id} ${zh}，无须撤回。`,
    en: `Report #${id} ${en}; there is nothing to withdraw.`,
  });
}

export function noReason(): Refusal {
  return new Refusal('reason_missing', {
    zh: '撤回要写明原因，看报告的人会看到。',
    en: 'Say why it is withdrawn; whoever looks at the report will read it.',
  });
}

export function fileGone({ id }: Pick<StoredReport, 'id'>): Refusal {
  return new Refusal('report_file_gone', {
    zh: `报告 #${id} 是较早的草稿，文件已清理，只保留数字。请重写一份。`,
    en: `Report #${id} is an old draft of which only the figures are kept. Write it anew.`,
  });
}

export function notAsWritten({ id }: Pick<StoredReport, 'id'>): Refusal {
  return new Refusal('report_not_as_written', {
    zh: `写报告 #${id} 之后，模板或名称改过，再写一遍就与它不同了，所以不能换成别的格式。请下载原来的文件，或者重写一份。`,
    en: `Since report #${id} was written its template or names have changed, so that written again it would differ. Download its own file, or write a new report.`,
  });
}

export function anotherStands(standing: StoredReport): Refusal {
  const number = standing.issue?.number;
  return new Refusal(
    'issue_stands',
    {
      zh: `同一份报告已签发为 ${number} 号，仍然有效。要以新的取代它，请注明取代 #${standing.id}。`,
      en: `The same report is issued as ${number} and stands. To supersede it, say that this one supersedes #${standing.id}.`,
    },
    { standing: standing.id, number },
  );
}

export function nothingToSupersede(id: number): Refusal {
  return new Refusal('nothing_to_supersede', {
    zh: `#${id} 不是同一种类、期间和范围的有效签发报告，不能取代。请刷新页面再看。`,
    en: `#${id} is no issued report of the same kind, period and scope that stands. Look again and retry.`,
  });
}

export function unknownFigure(id: number, number: number): Refusal {
  return new Refusal('unknown_figure', {
    zh: `报告 #${id} 里没有第 ${number} 个数字。`,
    en: `Report #${id} has no figure ${number}.`,
  });
}
