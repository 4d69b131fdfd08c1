import type { Words } from '../base/errors.ts';

/** Why a row is broken in which a formula stands without what it comes to: files that programs wrote have such. */
export function uncalculated(cells: readonly string[]): Words {
  const shown = cells.slice(0, 5);
  return {
    zh: `${shown.join('、')} 是公式，文件里没有算好的结果。请用 Excel 或 WPS 打开文件、保存一次，再导入。`,
    en: `${shown.join(', ')} holds a formula whose result is not in the file. Open the file in Excel, save it once and import it again.`,
  };
}

/** 27, 3 → `AB3`; the column alone where the row is not said. */
export function cellName(column: number, row: number | '' = ''): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row}`;
}
