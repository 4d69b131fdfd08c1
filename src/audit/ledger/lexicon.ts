// All words that reports use and the ledger knows: metrics, the names of its things, periods, and the words between them that say
// nothing of what is measured.

import {
  type Choice,
  ageChoices,
  lifecycleChoices,
  marketChoices,
  tierChoices,
} from '../../figures/catalogue/choices.ts';
import type { DimensionKey } from '../../figures/catalogue/dimensions.ts';
import type { Condition } from '../../figures/language/question.ts';
import type { NamedThing } from '../../figures/tree/names-within.ts';
import { metricWords } from './metric-words.ts';
import { periodWordAt } from './period-words.ts';
import type { Against, Lexicon, Mark, Meaning } from './tokens.ts';

const fillers =
  '实现 完成 达成 达到 达 做到 录得 取得 为 是 至 到 有 在 的 了 约 近 仅 只 共 计 总计 共计 仍 则 均 也 又 都 还 已 已经 现 ' +
  '同比 环比 增长率 增长 增加 增幅 增速 涨幅 降幅 上升 上涨 提升 提高 下降 减少 下滑 回落 降低 回升 升 降 增 减 跌 涨 多 少 高 低 负增长 ' +
  '占比 占 比重 份额 贡献 实际 较 比 相比 比例 从 由 由于增 增至 升至 降至 提升至 提高至 下降至 增长至 提升到 增长到 目标 ' +
  '完成率 达成率 进度 幅度 水平 方面 来看 看 整体来看 连续 最终 全力 成功 顺利 稳步 持续 大幅 小幅 明显 显著 进一步 高 快速 同时 其中 ' +
  '我们 公司 年末 年底 期末 月末 季末 末 底 金额 数量 数 总 人民币 约为 达成了 实现了 完成了 较为 相当于 保持 保持在 稳定在 维持 维持在 主要 虽 虽然 依然 仍然 继续 覆盖 对 低于 高于 不低于 于 等于 团队 仅为 仅有 只有 分阶段 从而 并 且 而 但 ' +
  '举办 组织 开展 参加 举行 受理 发生 工作 情况 报告 总结 年度 及 与 和 各 同期 以来';

const marks: [Mark, string][] = [
  ['and', '、 和 与 及 以及'],
  ['respectively', '分别 依次 各自 分别为 依次为 各 各月 各省 各系列 分别是'],
  ['subset', '其中'],
  ['whole', '全区 区域 全区域 整体 总体 区域整体 全公司 公司整体 全部 综合 本区域 大区'],
  ['intent', '力争 确保 预计 计划 争取 拟 将 有望 预期 预测 冲刺 力求 草案 安排'],
  ['extreme', '最高 最低 最大 最小 最快 最慢 最多 最少 最深 最好 最差 首位 第一'],
  ['cause', '通过 由于 因 因为 受 得益于 主要得益于 主要因 主要由于 随着 面对 依托 凭借 主要依托 坚持'],
  ['new', '新增 净增 新开发 新增了'],
  ['cumulative', '累计'],
  ['surplus', '超额 超额完成 超出 超过 超'],
];

const againstWords: [Against, string][] = [
  [
    'year',
    '同比 较上年 较去年 比上年 比去年 较上年同期 较去年同期 比上年同期 比去年同期 与上年相比 与去年相比 与上年同期相比 与去年同期相比 相比上年 相比去年 同比上年 较同期',
  ],
  ['month', '环比 环比上月 环比上周'],
  ['quarter', '环比上季 较上季度 比上季度 季环比 季度环比'],
];

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

export function lexiconOf(names: readonly NamedThing[], company: string): Lexicon {
  const words = new Map<string, Meaning>();
  for (const word of fillers.split(' ')) words.set(word, { kind: 'filler' });
  for (const [mark, list] of marks) for (const word of list.split(' ')) words.set(word, { kind: 'mark', mark });
  for (const [against, list] of againstWords)
    for (const word of list.split(' ')) words.set(word, { kind: 'against', against });
  if (company !== '') words.set(company, { kind: 'mark', mark: 'whole' });
  for (const [word, options] of scopeWords(names)) words.set(word, options);
  for (const meaning of metricWords()) words.set(meaning.word, { kind: 'metric', meaning });
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  return { at: (text, place) => longestOf([special(text, place), inWords(words, longest, { text, place })]) };
}

type Found = { meaning: Meaning; length: number };

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

function withRest(meaning: Meaning, text: string, { place, length }: { place: number; length: number }): Found {
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

const dimensionOfNoun: Record<Exclude<NamedThing['noun'], 'region' | 'event' | 'competitor'>, DimensionKey> = {
  series: 'series',
  channel: 'channel',
  industry: 'industry',
  person: 'seller',
  distributor: 'distributor',
  product: 'product',
  customer: 'customer',
};

function scopeWords(names: readonly NamedThing[]): Map<string, Meaning> {
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
