import type { AuditNumber, AuditRelation } from '../../audit.ts';
import type { Slip } from '../../relations/relation.ts';
import { show } from '../../relations/explain.ts';
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
    const { numbers, relations, consistent, rounding, contradiction, suspicious } = summary;
    return [
      `Audit by Youju: ${numbers} numbers read, ${relations} relations among them recomputed.`,
      `${consistent + rounding} hold${rounding > 0 ? ` (${rounding} of them within rounding)` : ''}, ${contradiction} contradict, ${suspicious} are suspicious; ${remarks.length} remarks on wording.`,
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
  remark: () =>
    '[Wording] “Surpassed” stands beside the whole rate of attainment, and reads as if the target was surpassed by all of it.',
  pointer: (stated, verdict) =>
    verdict === 'contradiction'
      ? `[Contradiction] “${stated}” was recomputed from this number and does not fit; see the comment there.`
      : `[Suspicious] “${stated}” was recomputed from this number and does not fit, unless it is measured otherwise; see the comment there.`,
  elsewhere: (where, number) => `“${number}” in the ${places[where]}:`,
};

function statement({ stated }: AuditRelation, said: AuditNumber | undefined): string {
  return stated === null || !said ? 'The words do not fit the numbers.' : `The text says ${said.text}.`;
}

function recomputed(relation: AuditRelation, numbers: readonly AuditNumber[]): string {
  const texts = new Map(numbers.map(({ id, text }) => [id, text]));
  const inputs = relation.numbers.slice(1).map((id) => texts.get(id) ?? '');
  const unit = numbers.find(({ id }) => id === relation.numbers[0])?.unit ?? '';
  const [value, low, high] = [relation.computed, relation.low, relation.high].map((each) => show(each, unit));
  const range = low === high ? '' : ` (between ${low} and ${high})`;
  return `From ${inputs.join(', ')} it comes to ${value}${range}${relation.verdict === 'suspicious' ? ', unless it is measured otherwise' : ''}.`;
}
