// Numbers written in characters, as far as reports write them so: 三成, 九成五, 两倍, 百分之三十, 一百二十家.

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a run of characters below ten thousand, such as 二百三十 or 十二; undefined when it is no number. */
export function chineseValue(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const place = places[character];
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[character]!;
    } else {
      total += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
