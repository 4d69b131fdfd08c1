import type { AuditNumber, AuditRelation } from '../../audit.ts';
import { whyUnverifiable } from '../../relations/reasons.ts';
import type { Slip } from '../../relations/relation.ts';
import type { NoteWords } from './note-words.ts';

const verdicts = { contradiction: 'Contradiction', suspicious: 'Suspicious' };

const places = { header: 'header', footer: 'footer', footnote: 'footnote', endnote: 'endnote', box: 'text box' };

const slips: Record<Slip, string> = {
  unit: 'The unit looks wrong (万 for 亿, or the reverse).',
  decimal: 'A decimal point looks misplaced.',
  swapped: 'Two numbers look swapped.',
  base: 'It looks computed on another base.',
  period: 'It looks taken from another period.',
  increase_vs_level: '“Grew by” and “grew to” look confused.',
};

export const en: NoteWords = {
  author: 'Youju',
  summary: ({ summary, remarks }) => {
    if (summary.numbers === 0) return ['Audit by Youju: the text has no numbers that could be checked.'];
    const { numbers, relations, consistent, rounding, contradiction, suspicious, unverifiable } = summary;
    return [
      `Audit by Youju: ${numbers} numbers read, ${relations} relations among them recomputed.`,
      `${consistent + rounding} hold${rounding > 0 ? ` (${rounding} of them within rounding)` : ''}, ${contradiction} contradict, ${suspicious} are suspicious${unverifiable > 0 ? `, ${unverifiable} cannot be checked` : ''}; ${remarks.length} remarks on wording.`,
      contradiction + suspicious + remarks.length > 0
        ? 'What does not fit has a comment beside it. A number without one was recomputed and holds, or the text has nothing to recompute it from.'
        : 'Nothing was found that does not fit.',
    ];
  },
  leftOut: (count) => `There are too many comments: those of ${count} more numbers are left out.`,
  relation: (relation, { numbers }) => {
    const said = numbers.find(({ id }) => id === relation.numbers[0]);
    const words = [
      `[${verdicts[relation.verdict as 'contradiction']}]`,
      statement(relation, said),
      recomputed(relation, numbers),
    ];
    return [...words, relation.likely ? slips[relation.likely] : ''].join(' ').trim();
  },
  unverifiable: ({ reason, numbers: ids }, { numbers }) => {
    const prints = ids.map((id) => numbers.find((number) => number.id === id)?.text ?? '');
    return reason === undefined ? '' : `[Cannot be checked] ${whyUnverifiable(reason, prints, 'en')}`;
  },
  ledger: ({ verdict, explanation }) =>
    `[${verdict === 'contradiction' ? 'Differs from the ledger' : 'Suspicious against the ledger'}] ${explanation}`,
  ledgerSummary: ({ as_of: asOf, summary }) =>
    `Against the ledger as of ${asOf}: ${summary.bound} numbers compared, ${summary.consistent + summary.rounding} hold, ${summary.contradiction} differ, ${summary.suspicious} are suspicious.`,
  remark: () =>
    '[Wording] “Surpassed” stands beside the whole rate of attainment, and reads as if the target was surpassed by all of it.',
  pointer: (stated) => {
    const [verb, place] = stated.length > 1 ? ['do', 'comments'] : ['does', 'comment'];
    return `[See] ${stated.map((text) => `“${text}”`).join(', ')}, recomputed from this number, ${verb} not fit: see the ${place} there.`;
  },
  elsewhere: (where, number) => `“${number}” in the ${places[where]}:`,
};

function statement({ stated }: AuditRelation, said: AuditNumber | undefined): string {
  return stated === null || !said ? 'The words do not fit the numbers.' : `The text says ${said.text}.`;
}

function recomputed({ working, verdict, numbers }: AuditRelation, audited: readonly AuditNumber[]): string {
  if (!working) return '';
  const { computed, low, high } = working;
  const range = low === high ? '' : ` (between ${low} and ${high})`;
  const unless = verdict === 'suspicious' ? ', unless it is measured otherwise' : '';
  const said = formulaOf(working);
  const inputs = audited.filter(({ id }) => numbers.indexOf(id) > 0).map(({ text }) => text);
  const result = said === undefined ? `${inputs.join(', ')} make it ${computed}` : `${said} = ${computed}`;
  return `By the other numbers of the text, ${result}${range}${unless}.`;
}

// Some computations are told in Chinese words.
function formulaOf({ formula }: NonNullable<AuditRelation['working']>): string | undefined {
  const signs = formula.filter(({ number }) => number === undefined);
  if (signs.some(({ text }) => /\p{Script=Han}/u.test(text))) return undefined;
  const written = formula.map(({ text }) => text).join('');
  return written.replaceAll('（', ' (').replaceAll('）', ')').replaceAll('  ', ' ');
}
