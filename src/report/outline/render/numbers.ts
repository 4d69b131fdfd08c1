// A number as it stands in the text: in the words of its wording, with what makes it doubtful beside it.

import type { Language } from '../../../base/errors.ts';
import { transformOf } from '../../../figures/catalogue/transforms.ts';
import type { Question } from '../../../figures/language/question.ts';
import type { Quoted } from '../../../figures/writing/quoted.ts';
import { number, size } from '../../../figures/writing/quoting.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import { verdictWords } from '../../../figures/writing/verdicts.ts';
import type { Against, OutlineWords } from '../../words/outline-words.ts';
import type { Wording } from '../tree.ts';

export function wordedNumber(
  quoted: Quoted,
  wording: Wording | undefined,
  how: { words: OutlineWords; language: Language; question: Omit<Question, 'period'> | undefined },
): Span[] {
  return noted(worded(quoted, wording, how), quoted, how.language);
}

/** A number that stands by itself, as in the cell of a table. */
export function plainNumber(quoted: Quoted, text: string, language: Language): Span[] {
  return noted([{ text, expr: quoted.expr }], quoted, language);
}

function worded(
  quoted: Quoted,
  wording: Wording | undefined,
  { words, question }: { words: OutlineWords; question: Omit<Question, 'period'> | undefined },
): Span[] {
  if (!wording) return [number(quoted)];
  switch (wording.key) {
    case 'size':
      return [size(quoted)];
    case 'growth':
      return words.wording.growth(quoted, againstOf(question));
    case 'more':
      return words.wording.more(quoted, wording.unit);
    default:
      return words.wording[wording.key](quoted);
  }
}

function againstOf(question: Omit<Question, 'period'> | undefined): Against {
  const does = question?.transform && transformOf(question.transform.key).does;
  if (!does || !('with' in does)) return 'year';
  return { year_before: 'year', month_before: 'month', quarter_before: 'quarter' }[does.with] as Against;
}

// Without a value the words say why already.
function noted(spans: Span[], { value, verdicts }: Quoted, language: Language): Span[] {
  if (value === null || verdicts.length === 0) return spans;
  const notes = verdicts.map((verdict) => verdictWords[verdict].sentence[language]);
  return spans.map((span) => (span.expr === undefined ? span : { ...span, notes }));
}
