// The words by which reports say what a number is.

export const targetWord = '(?:目标|任务|计划|预算|指标|定额|考核线|任务线|预期)';

const lastYear = '(?:上年同期|去年同期|上年末|去年末|上年底|去年底|上年度|上年|去年|上一年|前一年|上期|年初|期初|基期)';

const upVerb =
  '增长|增加|增|上升|上涨|提升|提高|升高|升|涨|扩大|拉高|多出|多卖|多收|多|高出|超出|高|净增|增收|攀升|回升|跃升|上浮|加快';
const downVerb =
  '下降|减少|下滑|回落|降低|缩减|下跌|萎缩|收窄|少了|少卖|少收|少|跌|降|低|减|负增长|缩短|压缩|压降|下调|放缓|节约|节省';

const after = '(?:了|约|近|仅|只有|只|达到?|逾|超过?|为|是|在|:|\\s)*$';

export const up = new RegExp(`(?:${upVerb})${after}`);
export const down = new RegExp(`(?:${downVerb})${after}`);
export const lowering = new RegExp(`(?:${downVerb}|降幅|跌幅|减幅)`);
export const raising = new RegExp(`(?:${upVerb})`);

export const rateOfGrowth = /(?:增速|增幅|涨幅|升幅|降幅|跌幅|减幅|增长率|同比|环比|同比增减|增减)[^率占额,]{0,8}$/;
export const growthBehind =
  /^\s?的?(?:同比|高速?|快速|大幅|稳健|正|负|年均|复合|较快|双位数)*(?:增长|增速|增幅|涨幅|降幅|下滑|下降)/;

export const attained = new RegExp(
  `(?:完成率|达成率|完成度|完成进度|完成比例|目标完成|任务完成)${after}|(?:完成|达成|做到|实现|超额|超)[^,]{0,14}${targetWord}(?:值|额|数)?的?${after}|(?:完成|达成)(?:了|率)?${after}`,
);
export const overAttained = new RegExp(`(?:超额|超)[^,]*(?:完成|达成)?[^,]*$`);

export const shareWord =
  /(?:占比|比重|份额|占有率|贡献率)(?!任务|目标|计划)[^率,]{0,6}$|占(?!地|用|比|有率)[^率,]{0,22}$|贡献(?:了|约|近)*(?:[^,]{0,12}的)?$/;
export const shareBehind = /^\s?的?(?:份额|比重|占比)/;

export const targetLead = new RegExp(`${targetWord}(?!完成|达成)[^,%的]{0,10}$`);
export const targetBehind = new RegExp(
  `^\\s?的?(?:年度|全年|年初|既定|销售|考核|预定|原定)*的?${targetWord}(?!完成|的?\\d)`,
);

export const baseLead = new RegExp(
  `${lastYear}[^,较比]{0,12}(?:为|是|的|有|达|仅|只有|:)\\s*$|(?:较|比)[^,]{0,10}${lastYear}[^,]{0,8}的$|${lastYear}$`,
);
export const fromLead = /(?:从|由)[^,]{0,20}$/;
export const toTail = /(?:至|到|为|成|达)(?:了|约|近)?\s?$/;

export const meanWord =
  /(?:人均|户均|店均|单均|笔均|件均|场均|月均|日均|周均|年均|均价|平均|客单价|单价|人效|店效|单店|单客|每(?:平方米|平米|人|家|户|店|台|单|件|吨|位|名|场|次))/;

export const lackWord = new RegExp(
  `(?:还差|尚差|相差|差距|缺口|尚欠|差|尚余|剩余|还余|余下|还剩|尚缺|距离[^,]{0,10}还有)${after}`,
);

export const surplusWord = new RegExp(`(?:超额|超出|超)${after}`);

/** A comparison with something else than the year before. */
export const otherBase =
  /(?:较|比|相比|与)[^,]{0,10}(?:计划|预算|目标|任务|预期|平日|行业|市场|竞品|同行|平均|全国|全市|全省|考核|上月|上季|上周|平时|[一二三]季度|上半年)|环比|(?:年均|复合)增/;

export const totalWord =
  /合计|总计|总额|总金额|总量|总数|总收入|总销售|共计|全部|全年|整体|总体|累计|合在一起|共$|共有$|一共|总$|总共|总规模/;
