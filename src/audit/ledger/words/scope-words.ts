// The names of the ledger's things and of the catalogue's choices as words of a text, with what may stand behind them and says no
// more.

import {
  ageChoices,
  type Choice,
  lifecycleChoices,
  marketChoices,
  tierChoices,
} from '../../../figures/catalogue/choices.ts';
import type { DimensionKey } from '../../../figures/catalogue/dimensions.ts';
import type { Condition } from '../../../figures/language/question.ts';
import type { NamedThing } from '../../../figures/tree/names-within.ts';
import type { Found, Meaning } from './tokens.ts';

const dimensionOfNoun: Record<Exclude<NamedThing['noun'], 'region' | 'event' | 'competitor'>, DimensionKey> = {
  series: 'series',
  channel: 'channel',
  industry: 'industry',
  person: 'seller',
  distributor: 'distributor',
  product: 'product',
  customer: 'customer',
};

export function scopeWords(names: readonly NamedThing[]): Map<string, Meaning> {
  const words = new Map<string, Meaning & { kind: 'scope' }>();
  const add = (word: string, condition: Condition, isLeader = false) => {
    const known = words.get(word);
    const options = known ? [...known.options, condition] : [condition];
    words.set(word, { kind: 'scope', options, ...((isLeader || known?.isLeader) && { isLeader: true }) });
  };
  for (const [dimension, choices] of spokenChoices)
    for (const { code, names: both, aliases = [] } of choices)
      for (const word of [both.zh, ...aliases]) if (word.length > 2) add(word, one(dimension, code));
  for (const thing of names) {
    const dimension = thing.noun === 'region' ? thing.level! : dimensionOfNoun[thing.noun as 'series'];
    const value = thing.noun === 'person' ? nameOrHandle(names, thing) : thing.handle;
    add(thing.word, one(dimension, value), thing.role !== null && thing.role !== 'seller');
  }
  return words;
}

// 流失客户 and 新客户 of the lifecycle are metrics, and customers by age.
const spokenChoices: [DimensionKey, readonly Choice[]][] = [
  ['tier', tierChoices],
  ['customer_age', ageChoices],
  ['lifecycle', lifecycleChoices.filter(({ code }) => code !== 'new' && code !== 'lost')],
  ['market', marketChoices],
];

function one(dimension: DimensionKey, value: string): Condition {
  return { dimension, values: [value], negated: false };
}

function nameOrHandle(names: readonly NamedThing[], { noun, word, handle }: NamedThing): string {
  const same = names.filter((other) => other.noun === noun && other.word === word);
  return same.length === 1 ? word : handle;
}

/** What may stand behind a name and says no more than it. */
const behind: Partial<Record<DimensionKey, RegExp>> = {
  province: /(?:省|市|自治区)?(?:地区|区域|市场|大区|全省)?/y,
  city: /(?:市)?(?:地区|区域|市场|全市)?/y,
  county: /(?:区|县|市)?(?:地区|区域|市场)?/y,
  series: /(?:系列)?(?:产品)?/y,
  tier: /(?:级)?(?:客户(?!数|满意|复购|流失|问题|集中|联系))?/y,
  channel: /(?:渠道|模式)?(?:客户(?!数|满意|复购|流失|问题|集中|联系))?/y,
  industry: /(?:行业|领域)?(?:的?客户(?!数|满意|复购|流失|问题|集中|联系))?/y,
};

/** A meaning with the words behind it that belong to it: 浙江 of 浙江省, the team of 陆景行团队. */
export function withRest(meaning: Meaning, text: string, { place, length }: { place: number; length: number }): Found {
  if (meaning.kind !== 'scope') return { meaning, length };
  const { dimension, values } = meaning.options[0]!;
  if (dimension === 'seller') return ofPerson(meaning, text, { place, length });
  const rest = behind[dimension] && values.length > 0 ? matchAt(behind[dimension], text, place + length) : undefined;
  return { meaning, length: length + (rest?.[0].length ?? 0) };
}

const team = /(?:的)?(?:团队|小组|组)(?!长)/y;
const customersOf = /(?:名下|负责)的?(?:客户)?/y;

function ofPerson(
  meaning: Meaning & { kind: 'scope' },
  text: string,
  { place, length }: { place: number; length: number },
): Found {
  for (const [pattern, dimension] of [
    [team, 'supervisor'],
    [customersOf, 'owner'],
  ] as const) {
    const rest = matchAt(pattern, text, place + length);
    if (!rest) continue;
    const options = meaning.options.map((option) => ({ ...option, dimension }));
    return { meaning: { kind: 'scope', options }, length: length + rest[0].length };
  }
  return { meaning, length };
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}
