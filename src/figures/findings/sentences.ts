// Findings of one rule as one sentence: what is said of each, and once what all are held against.

import type { Language } from '../../base/errors.ts';
import { joined, type Span, say } from '../writing/spans.ts';

export interface SentenceRest {
  against: Span[];
  comesTo?: string | undefined;
  language: Language;
}

export function sentenceOf(said: readonly Span[][], { against, comesTo, language }: SentenceRest): Span[] {
  const { comma, semicolon, stop } = signs[language];
  const before = language === 'zh' && said.length > 1 ? semicolon : comma;
  const beside = against.length === 0 ? [] : say`${before}${against}`;
  const rest = comesTo === undefined ? '' : `${semicolon}${comesTo}`;
  return beginning(say`${joined(said, semicolon)}${beside}${rest}${stop}`);
}

const signs: Record<Language, { comma: string; semicolon: string; stop: string }> = {
  zh: { comma: '，', semicolon: '；', stop: '。' },
  en: { comma: ', ', semicolon: '; ', stop: '.' },
};

// Words of ours begin a sentence large; a name of the company’s stays as it is written.
function beginning([first, ...others]: Span[]): Span[] {
  const text = first!.text.replace(/^[a-z]+(?= )/, (word) => `${word[0]!.toUpperCase()}${word.slice(1)}`);
  return [{ ...first!, text }, ...others];
}
