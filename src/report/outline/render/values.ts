// What the tags of a template stand for, as spans.

import type { Words } from '../../../base/errors.ts';
import type { Quoted } from '../../../figures/writing/quoted.ts';
import { joined, type Span } from '../../../figures/writing/spans.ts';
import { verdictWords } from '../../../figures/writing/verdicts.ts';
import { bindPeriod } from '../bind/bind-period.ts';
import { monthOf } from '../bind/items.ts';
import type { Item, Loops, Telling } from '../bind/telling.ts';
import { findingSpans } from './findings.ts';
import { type Stretch, wrong } from '../parse/problems.ts';
import type { Value, Wording } from '../tree.ts';
import { wordedNumber } from './numbers.ts';

/** What a tag stands for, as spans; a number without a value is a problem of the template. */
export function valueSpans({ value, wording, at }: Value, rendering: Telling, loops: Loops): Span[] {
  switch (value.kind) {
    case 'period':
      return [{ text: periodText(value, rendering) }];
    case 'fact':
      return [{ text: rendering.facts[value.fact] }];
    case 'number':
      return [{ text: String(value.value) }];
    case 'figure': {
      const number = rendering.book.number(value.figure, loops);
      return numberSpans(number, wording, { rendering, at, question: value.figure.question });
    }
    case 'loop':
      return loopSpans(loops.get(value.variable)!, value.property, {
        rendering,
        wording,
        at,
        question: value.variable.figure?.question,
      });
  }
}

function periodText({ period, asHead }: Extract<Value['value'], { kind: 'period' }>, { words, period: own }: Telling) {
  const bound = bindPeriod(period, own);
  return asHead ? words.periodHead(bound) : words.period(bound);
}

interface Place {
  rendering: Telling;
  at: Stretch;
  question: Parameters<typeof wordedNumber>[2]['question'];
}

// A place in the text never stays empty; only growth says by itself why there is none.
function numberSpans(number: Quoted, wording: Wording | undefined, { rendering, at, question }: Place): Span[] {
  const { words, language } = rendering;
  if (number.value === null && wording?.key !== 'growth') {
    rendering.problems.add(wrong('no_value', at, { words: noValue(number) }));
    return [];
  }
  return wordedNumber(number, wording, { words, language, question });
}

function noValue({ expr, verdicts }: Quoted): Words {
  const why = (language: 'zh' | 'en') => verdicts.map((verdict) => verdictWords[verdict].sentence[language]).join('');
  return {
    zh: `${expr} 没有值。${why('zh')}要容许它没有，先用 {{#if known …}} 问`,
    en: `${expr} has no value. ${why('en')} To allow that, ask {{#if known …}} before`,
  };
}

function loopSpans(item: Item, property: string, place: Place & { wording: Wording | undefined }): Span[] {
  const text = (words: string | number): Span[] => [{ text: String(words) }];
  if (property === 'rank') return text(item.rank);
  if (item.kind === 'finding') return findingSpans(item, property, place.rendering);
  if (property === 'name') return text(item.member.label);
  if (item.kind === 'member') return numberSpans(item.value, place.wording, place);
  const { words } = place.rendering;
  if (property === 'length') return text(item.months.length);
  if (property === 'from') return text(words.part(monthOf(item.months[0]!)));
  if (property === 'to') return text(words.part(monthOf(item.months.at(-1)!)));
  return joined(
    item.months.map((month) => numberSpans(month, place.wording, place)),
    words.between,
  );
}
