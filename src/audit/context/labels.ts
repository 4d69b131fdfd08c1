// Whose number it is, in the text's own words: what is left of its lead when the words of measuring are taken out.

import { metricIn } from './metrics.ts';

const measuring = new RegExp(
  [
    '目标|任务|计划|预算|指标|定在|实际|放慢|放缓|加快|收窄|扩大|相当于|基础上|的基础|对照|平均水平|[年月期]末',
    '滑落|走低|走高|延长|拉长|缩短|压缩|压降|缩水|跃升|上浮|下调|上调|便宜|贵|进一步|相比|反而|又|再|还|同比|环比|较|相比|比|上年同期|去年同期|上年度?|去年|上一年|同期|本期|本年|今年|当年|当月|年初|年末|期末|期初|年内|年中',
    '增长率|增长|增加|增幅|增速|涨幅|降幅|跌幅|升幅|上升|上涨|提升|提高|下降|减少|下滑|回落|降低|回升|攀升|升|降|涨|跌|增|减|多出|多卖|多|少',
    '占比|占|比重|份额|贡献|完成率|达成率|完成|达成|实现|做到|达到|达|超额|超过|超出|突破|迈过',
    '销售|卖出|售出|成交|收于|收获|取得|录得|为|是|至|到|有|在|的|了|约|近|仅|只|共|计|和|与|及|以及|也|又|则|均|都|分别|依次|其中|另外|此外|带来|冲|升到|回到|合计|总计|累计',
    '\\d{2,4}年度?|(?:全年|上半年|下半年|前\\d+个月|[一二三四]季度|\\d{1,2}(?:-\\d{1,2})?月份?|年度|全部|单看|只看)',
    '高出|高于|低于|速度|方面|看|要|[高低在]|\\d+[.、]|[\\s:;,，。；、“”"\'《》()（）【】<>≥≤!?]',
  ].join('|'),
  'g',
);

export function labelIn(text: string): string {
  const metric = metricIn(text);
  const rest = (metric === '' ? text : text.replace(metric, '')).replace(measuring, '');
  return rest.length > 24 ? rest.slice(-24) : rest;
}

const provinces =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|华东|华南|华北|华中|西南|西北|东北/g;
const scopes: [string, RegExp][] = [
  ['province', provinces],
  ['series', /[A-Z](?=系列|产品)/g],
  ['tier', /战略(?=级|客户)|核心(?=级|客户)|基础(?=级|客户)/g],
  ['channel', /线上|线下|直销|直供|经销|电商/g],
];

/** The places, series, tiers and channels that a clause names last. */
export function scopeIn(text: string): Record<string, string> {
  return Object.fromEntries(
    scopes.flatMap(([key, pattern]) => {
      const last = text.match(pattern)?.at(-1);
      return last === undefined ? [] : [[key, last]];
    }),
  );
}
