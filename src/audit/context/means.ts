// What a mean is taken over, by its words: heads of 人均, shops of 店均, orders of 客单价.

import type { Mention } from './mention.ts';

const over: [RegExp, readonly string[]][] = [
  [/人均|人效|每人|每名|每位|单人/, ['people', '人次']],
  [/客单价|单均|笔均|每单|每笔|单笔|件单价/, ['单', '笔', 'people', '人次', '件']],
  [/户均|每户|单户/, ['户', '家', '个', 'people']],
  [/店均|单店|每店|每家|每个?(?:门店|店)|家均/, ['家', '店', '个', '间']],
  [/场均|每场|单场|次均|每次/, ['场', '次', '期']],
  [/[台车]均|每台|单台|单车|每辆/, ['台', '辆', '单', '']],
  [/吨价|吨均|每吨|吨钢/, ['吨', '千升']],
  [/每平方?米|坪效|平效|[平米]均/, ['平方米']],
  [/套均|每套|单套/, ['套']],
  [/件均|每件|单件/, ['件']],
  [/每盒/, ['盒']],
  [/日均|每天|每日/, ['days']],
  [/月均|每月/, ['months']],
  [/[亩箱瓶份张间桌组株本]均/, ['']],
  [/每(?:亩|箱|瓶|份|张|间|桌|支|袋|册|只|条|组|处|株|斤|公斤|千克|个|项|款|批)/, ['']],
  [/平均|均价|单价|售价|票价/, ['']],
];

/** The units that a mean may be over; an empty one stands for whatever is counted. Undefined for what is no mean. */
export function meansOf({ role, lead, unit }: Mention): readonly string[] | undefined {
  if (unit === 'ratio' || unit === 'pp' || unit === 'times' || unit === 'return') return undefined;
  const per = /^CNY\/(.+)$/.exec(unit)?.[1];
  if (per !== undefined) return [per === '平米' ? '平方米' : per === '人' ? 'people' : per];
  const found = over.find(([words]) => words.test(lead));
  if (!found) return role === 'mean' ? [''] : undefined;
  return found[1];
}

export function countedBy({ unit, step }: Mention, units: readonly string[]): boolean {
  if (['ratio', 'pp', 'times', 'return', 'CNY'].includes(unit) || unit.startsWith('CNY/')) return false;
  return units.includes(unit) || (units.includes('') && (step === 0 || unit !== ''));
}
