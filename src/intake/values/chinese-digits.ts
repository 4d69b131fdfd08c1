// 二〇二五年十一月二十五日 → 2025年11月25日.

/** Each run of Chinese numerals as digits; what is none of them stays. */
export function chineseDigits(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十廿卅]+/g, (run) => (/[十廿卅]/.test(run) ? tens(run) : spelled(run)));
}

function spelled(run: string): string {
  return [...run].map((character) => digits.get(character)!).join('');
}

/** 十一, 二十, 二十五, 廿五: up to ninety-nine. */
function tens(run: string): string {
  const [before = '', after = ''] = run.replace('廿', '二十').replace('卅', '三十').split('十');
  return `${spelled(before) || '1'}${spelled(after) || '0'}`;
}

const digits = new Map(
  [...'〇○零']
    .map((zero) => [zero, '0'] as [string, string])
    .concat([...'一二三四五六七八九'].map((each, index) => [each, String(index + 1)])),
);
