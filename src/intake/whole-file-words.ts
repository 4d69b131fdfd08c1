// What is said of a file as a whole.

import type { Words } from '../base/errors.ts';
import type { CloseNewcomer } from '../records/close-names/newcomers.ts';
import type { FoundTotal } from './rows/control-totals.ts';
import type { UnclearWord } from './tally.ts';
import { millionths, millionthsText } from './values/read-number.ts';

/** A total row that its lines do not add up to: what it says, what they say, and what may be the reason. */
export function totalDiffers({ label, stated, computed, explainedBy }: FoundTotal): Words {
  const difference = millionthsText(millionths(stated) - millionths(computed));
  const rows = explainedBy.slice(0, 10).join('、');
  return {
    zh: `“${label}”写的是 ${stated}，各行相加是 ${computed}，差 ${difference}：${explainedBy.length > 0 ? `正是退回的第 ${rows} 行` : '文件可能不全，或有行被改动'}。`,
    en: `"${label}" states ${stated}, the lines add up to ${computed}, a difference of ${difference}: ${explainedBy.length > 0 ? `just the rows that came back (${rows})` : 'the file may be incomplete or was changed'}.`,
  };
}

/** New customers whose names are close to those of known ones. */
export function closeToKnown(newcomers: readonly CloseNewcomer[]): Words {
  const count = newcomers.length;
  const named = newcomers.slice(0, 3).map(({ name, known }) => `${name} / ${known}`);
  return {
    zh: `新出现的客户里有 ${count} 家与已有客户名称相近（${named.join('；')}${count > 3 ? ' 等' : ''}），各自照常入账，不自动合并。入账后请到“数据 → 客户合并”核对是否同一家。`,
    en: `${count} of the new customers have names close to known ones (${named.join('; ')}${count > 3 ? ' …' : ''}). They are taken as they are, nobody is merged. Once they are in, see under Data → Same customers whether they are the same.`,
  };
}

/** A type or status of documents that leaves open whether they are sales. */
export function unclearDocument({ column, text, rows }: UnclearWord): Words {
  return {
    zh: `“${column}”里的“${text}”（${rows} 行）不知道是不是销售，已按销售计入。若不是，请在映射的 filters 里排除。`,
    en: `It is not known whether "${text}" under "${column}" (${rows} rows) is a sale; it was counted as one. If it is not, leave it out by filters in the mapping.`,
  };
}
