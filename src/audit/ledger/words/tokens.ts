// A text as a row of tokens: what each word does for the numbers behind it. What no word of the lexicon covers stays unread, and
// an unread word keeps a binding from being sure.

import type { Condition } from '../../../figures/language/question.ts';
import type { Mention } from '../../context/mention.ts';
import type { MetricMeaning } from './metric-words.ts';
import type { PeriodWord } from './period-words.ts';

export type Mark =
  /** 和, 、 between names or numbers. */
  | 'and'
  | 'respectively'
  /** 其中 */
  | 'subset'
  /** 全区域, 整体 */
  | 'whole'
  /** 力争, 预计: no fact. */
  | 'intent'
  /** 最高 */
  | 'extreme'
  /** 通过, 由于: what follows says how or why, not of whom. */
  | 'cause'
  /** 超额, 超出 */
  | 'surplus'
  /** 累计 */
  | 'cumulative'
  /** 新增: of what is new alone. */
  | 'new'
  /** 核心产品 before the name of one. */
  | 'epithet';

export type Against = 'year' | 'month' | 'quarter' | 'other';

export type Meaning =
  | { kind: 'metric'; meaning: MetricMeaning }
  /** Several where the word may mean several things. */
  | { kind: 'scope'; options: Condition[]; isLeader?: boolean }
  | { kind: 'period'; period: PeriodWord }
  | { kind: 'against'; against: Against; year?: number }
  | { kind: 'mark'; mark: Mark }
  | { kind: 'filler' };

export type Token = { text: string } & (
  | Meaning
  | { kind: 'break' }
  | { kind: 'number'; mention: Mention }
  | { kind: 'unread' }
);

export interface Lexicon {
  /** The longest meaning of what stands at a place, with its length. */
  at(text: string, place: number): Found | undefined;
}

export interface Found {
  meaning: Meaning;
  length: number;
}

/** `mentions` are those of the text, in order; its places and theirs are the same. */
export function tokenize(text: string, lexicon: Lexicon, mentions: readonly Mention[] = []): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    while (next < mentions.length && mentions[next]!.start < at) next += 1;
    const mention = mentions[next];
    if (mention && mention.start === at) {
      tokens.push({ kind: 'number', text: mention.text, mention });
      at = Math.max(mention.end, at + 1);
      next += 1;
      continue;
    }
    const found = foundAt(text, at, { lexicon, mention });
    const length = found?.length ?? 1;
    const word = text.slice(at, at + length);
    if (found) tokens.push({ ...found.meaning, text: word });
    else if (/[,，。;；:：!！?？()（）【】[\]\n\t|]/.test(word)) tokens.push({ kind: 'break', text: word });
    else if (!/[\s“”"'‘’《》<>·…—-]/.test(word)) unread(tokens, word);
    at += length;
  }
  return withAges(tokens);
}

/** 新客户复购率 is a rate of some customers: the count is no metric before another. */
function withAges(tokens: Token[]): Token[] {
  return tokens.map((token, at) => {
    const age = token.kind === 'metric' ? ages[token.text] : undefined;
    if (age === undefined) return token;
    const rest = tokens.slice(at + 1);
    const end = rest.findIndex(({ kind }) => kind === 'break' || kind === 'number');
    const isFirst = rest.slice(0, end < 0 ? rest.length : end).some(({ kind }) => kind === 'metric');
    if (!isFirst) return token;
    return { kind: 'scope', text: token.text, options: [{ dimension: 'customer_age', values: [age], negated: false }] };
  });
}

const ages: Record<string, string> = { 新客户: 'new', 新增客户: 'new' };

// 新员工3个月留存率 and 前20% are names though a number stands in them; no other word reaches into one.
function foundAt(text: string, at: number, { lexicon, mention }: { lexicon: Lexicon; mention: Mention | undefined }) {
  const found = lexicon.at(text, at);
  if (!mention || !found || at + found.length <= mention.start) return found;
  const isName = found.meaning.kind === 'metric' || found.meaning.kind === 'scope';
  return isName && at + found.length >= mention.end ? found : lexicon.at(text.slice(0, mention.start), at);
}

function unread(tokens: Token[], word: string): void {
  const last = tokens.at(-1);
  if (last?.kind === 'unread') last.text += word;
  else tokens.push({ kind: 'unread', text: word });
}
