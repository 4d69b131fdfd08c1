// What may stand behind the digits of a number: its magnitude and its unit.

export interface UnitRead {
  /** `CNY`, `ratio` (a fraction), `pp` (points), `times`, `people`, …, else what is counted: 家, 场, 盒. Empty: none. */
  unit: string;
  /** The power of ten between the digits and base units. */
  power: number;
  /** A word between digits and unit that widens the number: 余, 多. */
  more: boolean;
  length: number;
}

const magnitudes: Record<string, number> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
  billion: 9,
  bn: 9,
  million: 6,
  mn: 6,
  thousand: 3,
};

// 350K, 1.2M, 85w: shorthand of online shops.
const letters: Record<string, number> = { K: 3, k: 3, M: 6, W: 4, w: 4 };

const named: Record<string, [unit: string, power: number]> = {
  个百分点: ['pp', 0],
  百分点: ['pp', 0],
  个千分点: ['pp', -1],
  pct: ['pp', 0],
  个点: ['pp', 0],
  个基点: ['pp', -2],
  基点: ['pp', -2],
  BP: ['pp', -2],
  bp: ['pp', -2],
  pp: ['pp', 0],
  元人民币: ['CNY', 0],
  元: ['CNY', 0],
  块钱: ['CNY', 0],
  毛钱: ['CNY', -1],
  分钱: ['CNY', -2],
  美元: ['USD', 0],
  港元: ['HKD', 0],
  港币: ['HKD', 0],
  欧元: ['EUR', 0],
  日元: ['JPY', 0],
  '%': ['ratio', -2],
  '‰': ['ratio', -3],
  成: ['ratio', -1],
  倍: ['times', 0],
  人: ['people', 0],
  名: ['people', 0],
  位: ['people', 0],
  个人: ['people', 0],
  天: ['days', 0],
  个工作日: ['days', 0],
  个月: ['months', 0],
  小时: ['hours', 0],
  分: ['score', 0],
  个: ['个', 0],
};

const classifiers =
  '间夜 房晚 辆次 台套 课时 兆瓦时 兆瓦 人次 家次 场次 车次 批次 户次 平方公里 平方米 立方米 公里 千米 千克 公斤 千瓦时 千瓦 度电 小时 分钟 标箱 套件 单位 ' +
  '千升 平米 公顷 台次 车次 桌次 家 场 次 起 台 辆 盒 件 套 单 笔 户 款 项 份 条 吨 米 亩 瓶 箱 支 只 张 部 店 间 座 批 组 队 期 届 副 把 双 对 篇 门 顿 棵 头 袋 桶 ' +
  '枚 颗 株 升 册 本 节 轮 周 年 岁 度 桌 床 列 艘 架 根 片 块 处 村 镇 县 省 市 国 类 种 样 方 股 斤 尾 羽';

for (const word of classifiers.split(' ')) named[word] ??= [word, 0];
for (const word of ['㎡', 'm²', 'm2', '平米']) named[word] = ['平方米', 0];
for (const word of ['GW', 'MW', 'kW', 'GWh', 'MWh', 'kWh']) named[word] = [word, 0];

const per = String.raw`(?:元\s?(?:/|每)\s?(?:平方米|平米|公斤|千克|兆瓦时|千瓦时|人|吨|台|件|盒|单|家|户|套|瓶|箱|辆|个|天|月|年|度|方|册|股|亩|斤|瓦|W))`;
// 升了1个点 is a percentage point, 铺市1.3万个点 and 5个点位 are places.
const words = Object.keys(named)
  .sort((left, right) => right.length - left.length)
  .map((word) => (word === '个点' ? '(?<!万)个点(?![位铺网])' : word));
const pattern = new RegExp(
  `^(余|多(?![了出卖收])|来|几)?\\s?(${Object.keys(magnitudes).join('|')}|[${Object.keys(letters).join('')}](?![A-Za-z\\d]))?(余|多(?![了出卖收])|来|几)?\\s?(${per}|${words.join('|')})?`,
);

/** Words that begin with a unit and are none: 成本, 分别, 家电, 单价. */
const none =
  /^(成[本为立交果熟长功员绩都]|分[别店公为布散析钟工]|方[面案向式法便]|股[权份东价票息]|斤[两]|家[电居具装用庭]|单[价品店量独位体项月季日]|个[别性体]|人[均员民力才数]|度[假过]|天[津猫然气]|[市省县]场|[市省县][级外内直]|项[目]|年[度初末底]|次[日月年品新]|户[均外]|店[均]|国[家内企际]|套[餐]|件[均]|本[地年月季期]|期[末初间]|位[列居于]|名[列次])/;

/** The unit at the beginning of what follows the digits; undefined where nothing of the kind stands there. */
export function readUnit(after: string): UnitRead | undefined {
  const [whole, before, magnitude, behind, word] = pattern.exec(after.slice(0, 16))!;
  const start = whole.length - (word?.length ?? 0);
  const isNone =
    word !== undefined &&
    none.test(after.slice(start, start + 2)) &&
    !/^(个百|个工|人次|家次)/.test(after.slice(start));
  const shown = isNone || word === undefined ? '' : word;
  const more = (before ?? behind) !== undefined;
  if (shown === '' && magnitude === undefined) return undefined;
  const [unit, power] = unitOf(shown);
  const length = shown === '' ? whole.slice(0, start).trimEnd().length : whole.length;
  return {
    unit,
    power: power + (magnitude === undefined ? 0 : (magnitudes[magnitude] ?? letters[magnitude]!)),
    more,
    length,
  };
}

function unitOf(word: string): [string, number] {
  if (word === '') return ['', 0];
  const each = /^元\s?(?:\/|每)\s?(.+)$/.exec(word)?.[1];
  return each === undefined ? named[word]! : [`CNY/${each}`, 0];
}
