// All words that reports use and the ledger knows: metrics, the names of its things, periods, and the words between them that say
// nothing of what is measured.

import type { NamedThing } from '../../../figures/tree/names-within.ts';
import { metricWords } from './metric-words.ts';
import { periodWordAt } from './period-words.ts';
import { plainWords } from './plain-words.ts';
import { scopeWords, withRest } from './scope-words.ts';
import type { Found, Lexicon, Meaning } from './tokens.ts';

const againstYear = /(?:较|比|与|相比)(20\d{2})年(?:度|同期)?(?:相比)?/y;
const againstPrevious = /(?:较|比|与|相比)(?:上个?|前一?)(?:周|月|期)(?:同期)?(?:相比)?/y;
const againstOther = /(?:较|比|与)(?:计划|预算|行业|市场|全国|预期|同行|年初|期初|[一二三四]季度|\d{1,2}月)(?:平均)?/y;

/** The best and the last fifth of the sellers. */
const fifths = /(?:业绩)?(?:排名)?(前|后|末)20[%％](?:的)?(?:销售人员|销售员|业务员|销售(?!额|业绩|收入|目标)|人员)?/y;

function quintile(value: string): Meaning {
  return { kind: 'scope', options: [{ dimension: 'quintile', values: [value], negated: false }] };
}

/** 从产品结构看, 费用管控方面: from which side something is told, not of what. */
const topics =
  /从?(?:产品|区域|渠道|客户|月度|季度|行业|绩效|业绩|市场|团队|费用|时间|阶段)(?:结构|分布|走势|构成|管控|管理|建设|效能|拓展|表现|情况|维度|布局)*(?:来?看|方面|上看)/y;

const epithets = /(?:次?核心|主力|拳头|创新|战略|重点|传统|新兴|明星|成熟|主打)产品(?!线)/y;

export function lexiconOf(names: readonly NamedThing[], company: string): Lexicon {
  const words = new Map<string, Meaning>();
  for (const [word, meaning] of plainWords()) words.set(word, meaning);
  if (company !== '') words.set(company, { kind: 'mark', mark: 'whole' });
  for (const [word, options] of scopeWords(names)) words.set(word, options);
  for (const meaning of metricWords()) words.set(meaning.word, { kind: 'metric', meaning });
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  return { at: (text, place) => longestOf([special(text, place), inWords(words, longest, { text, place })]) };
}

function longestOf(found: (Found | undefined)[]): Found | undefined {
  return found
    .filter((each) => each !== undefined)
    .reduce<Found | undefined>((best, each) => (best && best.length >= each.length ? best : each), undefined);
}

function special(text: string, place: number): Found | undefined {
  const year = matchAt(againstYear, text, place);
  if (year) return { meaning: { kind: 'against', against: 'year', year: Number(year[1]) }, length: year[0].length };
  const previous = matchAt(againstPrevious, text, place);
  if (previous) return { meaning: { kind: 'against', against: 'month' }, length: previous[0].length };
  const other = matchAt(againstOther, text, place);
  if (other) return { meaning: { kind: 'against', against: 'other' }, length: other[0].length };
  const fifth = matchAt(fifths, text, place);
  if (fifth) return { meaning: quintile(fifth[1] === '前' ? 'top' : 'bottom'), length: fifth[0].length };
  const topic = matchAt(topics, text, place);
  if (topic) return { meaning: { kind: 'filler' }, length: topic[0].length };
  const epithet = matchAt(epithets, text, place);
  if (epithet) return { meaning: { kind: 'mark', mark: 'epithet' }, length: epithet[0].length };
  const when = periodWordAt(text, place);
  return when && { meaning: { kind: 'period', period: when.period }, length: when.length };
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

function inWords(
  words: ReadonlyMap<string, Meaning>,
  longest: number,
  { text, place }: { text: string; place: number },
): Found | undefined {
  for (let length = Math.min(longest, text.length - place); length > 0; length -= 1) {
    const meaning = words.get(text.slice(place, place + length));
    if (meaning && isWhole(text, place, length)) return withRest(meaning, text, { place, length });
  }
  return undefined;
}

// A of A系列 and of A4: letters and digits beside a name are another name.
function isWhole(text: string, place: number, length: number): boolean {
  const [first, last] = [text[place]!, text[place + length - 1]!];
  const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z0-9]/.test(character);
  return !(isLatin(first) && isLatin(text[place - 1])) && !(isLatin(last) && isLatin(text[place + length]));
}
