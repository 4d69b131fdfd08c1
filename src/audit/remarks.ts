// Wording that misleads though the number is right. A remark is no accusation.

import type { Mention } from './context/mention.ts';
import type { Item } from './items.ts';

export interface Remark {
  kind: 'over_attainment';
  numbers: Mention[];
  explanation: string;
}

export function remarks(items: readonly Item[]): Remark[] {
  return items.flatMap(({ attainment }) => (attainment ? overAttainment(attainment) : []));
}

/** 超额完成目标的111.3%: reached were 111.3 %, surpassed was the target by 11.3 %. */
function overAttainment(rate: Mention): Remark[] {
  if (!/超额?(?:完成|达成)/.test(rate.clause) || rate.unit !== 'ratio' || rate.value < 1) return [];
  const surplus = (rate.value * 100 - 100).toFixed(Math.max(0, Math.round(-Math.log10(rate.step * 100))));
  const explanation = `“超额完成……${rate.text}”容易误读成超出 ${rate.text}；完成率 ${rate.text} 是超额 ${surplus}%，宜写作“完成目标的 ${rate.text}”或“超额完成 ${surplus}%”。`;
  return [{ kind: 'over_attainment', numbers: [rate], explanation }];
}
