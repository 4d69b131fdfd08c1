// The words by which reports say what a number is.

export const targetWord = '(?:目标|任务|计划|预算|指标|定额|考核线|任务线|预期)';

const lastYear =
  '(?:上年同期|去年同期|上年末|去年末|上年底|去年底|上年度|上年|去年|上一年|前一年|上一?届|上期|年初|期初|季初|月初|基期)';

export const priorWord = '(?:上个?月|上周|上个?季度?|上一?季度?|上半月|前一[月周日]|前一季度?|环比基期)';

const upVerb =
  '增长|增加|增|上升|上涨|提升|提高|升高|(?<!每)升|涨|扩大|拉高|多[卖收开备得挣赚做投供进销产]|多出|多|高出|超出|高(?!达)|净增|增收|攀升|回升|跃升|上浮|加快|增员|延长|拉长|抬升|走高|扩张|上调|贵|增亏|[↑▲]';
const downVerb =
  '下降|减少|减[收产亏员]|下滑|回落|降低|缩减|下跌|萎缩|收窄|少了|少[卖收开备得挣赚做投供进销产花补]|少|省了|省下|(?<![卖用去花])掉了|跌|降|低|减|负增长|缩短|压缩|压降|下调|放缓|节约|节省|滑落|走低|缩水|下挫|下调|减员|便宜|减亏|[↓▼]';

const after = '(?:了|掉|约|近|仅|只有|只|达到?|逾|超过?|为|是|在|:|分别|各|将|又|再|还|\\s)*$';

export const up = new RegExp(`(?:${upVerb})${after}`);
export const down = new RegExp(`(?:${downVerb})${after}`);
export const lowering = new RegExp(`(?:${downVerb}|降幅|跌幅|减幅)`);
export const raising = new RegExp(`(?:${upVerb})`);

export const rateOfGrowth = /(?:增速|增幅|涨幅|升幅|降幅|跌幅|减幅|增长率|同比|环比|同比增减|增减)[^率占额,]{0,8}$/;
export const growthBehind =
  /^\s?的?(?:同比|高速?|快速|大幅|稳健|正|负|年均|复合|较快|双位数)*(?:增长|增速|增幅|涨幅|降幅|下滑|下降)/;

export const attained = new RegExp(
  `(?:完成率|达成率|完成度|完成进度|进度|完成比例|目标完成|任务完成)${after}|(?:完成|达成|做到|实现|超额|超)[^,]{0,14}${targetWord}(?:值|额|数)?的?${after}|(?:完成|达成)(?:了|率)?${after}`,
);
export const overAttained = new RegExp(`(?:超额|超)[^,]*(?:完成|达成)?[^,]*$`);

export const shareWord =
  /(?:占比|比重|份额|占有率|贡献率)(?!任务|目标|计划)[^率,]{0,6}$|占(?!地|用(?![户工药餐])|比|有率)[^率,]{0,22}$|贡献(?:了|约|近)*(?:[^,]{0,12}的)?$/;
export const shareBehind = /^\s?的?(?:份额|比重|占比)/;

export const targetLead = new RegExp(`${targetWord}(?!完成|达成)(?:[^,%的]{0,10}|[^,%的]{0,4}的)$`);
export const targetBehind = new RegExp(
  `^\\s?的?(?:年度|全年|年初|既定|销售|考核|预定|原定)*的?${targetWord}(?!完成|的?\\d)`,
);

export const baseLead = new RegExp(
  `(?:比|较|与|和)[^,]{0,4}(?:19|20)\\d{2}年[^,]{0,8}的?$|${lastYear}[^,较比]{0,12}(?:为|是|的|有|达|仅|只有|:)\\s*$|(?:较|比|与)[^,]{0,10}${lastYear}[^,]{0,8}的?$|(?:^|[,的])[^,]{0,3}${lastYear}(?!至|到|以来|起|预|定|计划|目标)[^,较比增减升降]{0,10}$|${lastYear}$`,
);
/** 上年同期占22.9%: a share of the year before. */
export const baseShare = new RegExp(`${lastYear}[^,较比]{0,8}(?:占比?|比重|份额|比例)[^,较比]{0,6}$`);
/** What stands there is the period right before: 上月800万元, 比二季度的1.2亿元. */
export const priorLead = new RegExp(
  `(?:^|[,的比较与])[^,]{0,3}${priorWord}[^,较比增减升降]{0,10}$|(?:比|较|与)[^,年]{0,4}(?:[一二三四]季度|(?:\\d{1,2}|[一二三四五六七八九十]+)月份?|上半年)末?[^,较比增减升降]{0,6}的?$`,
);
/** A change beside the period right before. */
export const besidePrior = new RegExp(
  `环比|(?:比|较)${priorWord}|(?:比|较|与)[^,年]{0,3}(?:[一二三四]季度|(?:\\d{1,2}|[一二三四五六七八九十]+)月|上半年)`,
);

export const fromLead = /(?:从|由)[^,]{0,20}$/;
export const toTail = /(?:至|到|为|成|达)(?:了|约|近)?\s?$/;

export const meanWord =
  /(?:人均|户均|店均|单均|笔均|件均|场均|月均|日均|周均|年均|均价|平均|客单价|单价|人效|店效|单店|单客|每(?:平方米|平米|人|家|户|店|台|单|件|吨|位|名|场|次))/;

export const lackWord = new RegExp(
  `(?:还差|尚差|相差|差距|缺口|尚欠|欠产|短缺|差|尚余|剩余|还余|余下|还剩|尚缺|距离?[^,]{0,10}还有|仍有|(?:还|尚|仍)(?:要|需要?|须)(?:再)?(?:做|完成|卖|销售|签|收|回款|实现)?)(?:还|尚|仍)?有?${after}`,
);

export const surplusWord = new RegExp(`(?:超额|超出|(?<![彩B商])超)${after}`);

/** A comparison with something else than the year before. */
export const otherBase =
  /(?:较|比|相比|与)[^,]{0,10}(?:计划|预算|目标|任务|预期|平日|行业|市场|竞品|同行|平均|全国|全市|全省|考核|平时)|(?:年均|复合)增/;

export const totalWord =
  /合计|总计|总额|总金额|总量|总数|总收入|总销售|共计|全部|全年|整体|总体|累计|合在一起|共$|共有$|一共|总$|总共|总规模/;

/** What says that something was before: 去年, 上月, 期初. */
export const earlier = /(?:上|去|前一|上一)个?(?:年|月|周|季度?|期)|同期|[年月期季]初|去年末|上年末|从|由|原来?|此前/;

/** A rate of what was reached among what was tried: 转化率, 到店率. */
export const rateWord = /率[^,，]{0,8}$|比例[^,，]{0,4}$/;

export const differenceLead =
  /(?:净[增减流加]|缺口|差|欠|余|剩|缺|还需|还要|还须|便宜|贵|掏|多|少|增加|减少|缩短|加快|新增|流失|缺席|毛利|结余|净)[^,，]{0,10}$/;
