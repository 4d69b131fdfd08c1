import { pick, type Random } from './random.ts';
import type { Series } from './shape.ts';

// Invented companies: a city, two characters of a trade name, the trade, a legal form. Some trade names hold characters
// outside the common sets, one of them outside the Basic Multilingual Plane, as real customers' names do.

export interface Industry {
  name: string;
  trades: string[];
  /** How much more than others its companies buy of a series. */
  taste: Record<Series, number>;
}

export const newEnergy = industry('新能源', '新能源科技 储能科技 光伏设备 动力电池 绿能装备', [0.8, 0.9, 6, 0.8]);

export const otherIndustries: Industry[] = [
  industry('装备制造', '精密机械 重工装备 数控设备 智能装备', [1.4, 0.9, 0.6, 1]),
  industry('电子信息', '电子科技 光电 半导体材料 电路技术', [1.2, 1, 0.9, 0.9]),
  industry('汽车零部件', '汽车部件 车桥制造 汽车电子', [1.3, 0.8, 1.1, 0.9]),
  industry('纺织服装', '纺织 印染 针织机械', [1.2, 0.9, 0.4, 1.1]),
  industry('食品饮料', '食品 饮品 粮油机械', [0.9, 1, 0.5, 1.2]),
  industry('化工材料', '新材料 化工 高分子材料', [0.9, 1.3, 0.8, 1]),
  industry('建筑机电', '机电安装 电气工程 建设工程', [0.6, 1.6, 0.8, 1]),
  industry('物流仓储', '物流装备 智能仓储 港口机械', [1.1, 0.9, 1, 1.1]),
  industry('市政水务', '水务 环境工程 泵业', [0.9, 1.3, 0.8, 1.3]),
];

const firstCharacters = '启瑞泓镕堃皓砺湛昱翊澄钧峤骁璟禾旻铄栎沅霁䶮𠮷晟阙溪煦珩昶垚';
const secondCharacters = '远川衡科锐达禾岚维诺曜嘉庭朔屿森恒源拓澜驰凌纬谷';
const legalForms = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司'];

/** A name that nobody in `taken` has; it is added there. */
export function nameCustomer(random: Random, kind: { city: string; industry: Industry }, taken: Set<string>): string {
  const first = pick(random, Array.from(firstCharacters));
  const second = pick(random, Array.from(secondCharacters));
  const trade = pick(random, kind.industry.trades);
  const name = `${kind.city}${first}${second}${trade}${pick(random, legalForms)}`;
  if (first === second || taken.has(name)) return nameCustomer(random, kind, taken);
  taken.add(name);
  return name;
}

function industry(name: string, trades: string, [a, b, c, d]: [number, number, number, number]): Industry {
  return { name, trades: trades.split(' '), taste: { A: a, B: b, C: c, D: d } };
}
