// Digits that are no figures: days, quarters, ordinals, list numbers, model names, clock times.

export interface Around {
  before: string;
  after: string;
  /** The digits without commas. */
  written: string;
}

/** Whether digits with these neighbours name something instead of counting it. */
export function isName({ before, after, written }: Around): boolean {
  if (written.length > 1 && /^[KkMWw](?![A-Za-z\d])/.test(after) && !/[A-Za-z]-?$/.test(before)) return false;
  return isDate({ before, after, written }) || isOrdinal(before, after) || isListNumber(before, after, written);
}

function isDate({ before, after, written }: Around): boolean {
  const value = Number(written);
  if (/^\s?(?:月份?(?!均)|日(?!均)|号(?!店)|季度?(?!均))/.test(after)) return true;
  if (/^\s?年/.test(after) && /^\d+$/.test(written)) return isYear(value, written.length);
  if (/^\s?[-~至到]\s?\d{1,4}\s?(?:月(?!均)|日(?!均)|年(?!均)|季度|号)/.test(after) && /^\d{1,4}$/.test(written))
    return true;
  if (/^[-/.]\d{1,2}(?:[-/.]\d{1,2}|(?!\d|[%万亿元]))/.test(after) && isYear(value, written.length) && value > 100)
    return true;
  if (/^(?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9])$/.test(written) && isDayRange(before, after)) return true;
  if (/\d{4}[-/.]$|\d{4}[-/.]\d{1,2}[-/.]$/.test(before)) return true;
  if (/^:\d{2}(?!\d)/.test(after) && /[时点上下午间]\s?$/.test(before)) return true;
  if (/[前头首近过后]\s?$/.test(before) && /^\s?个?(?:月|季度|年)/.test(after)) return true;
  return (
    isYear(value, written.length) &&
    value > 100 &&
    /^(?:财年|全年|上半年|下半年|Q|H|财政|\s*$)/.test(after) &&
    !/[\u4e00-\u9fff]$/.test(before)
  );
}

/** 9.16-9.22 */
function isDayRange(before: string, after: string): boolean {
  const day = String.raw`(?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9])`;
  return (
    new RegExp(`^\\s?[-~至到]\\s?${day}(?![\\d%万亿元.])`).test(after) ||
    (new RegExp(`(?<![\\d.])${day}\\s?[-~至到]\\s?$`).test(before) && !/^\s?[%万亿元]/.test(after))
  );
}

function isYear(value: number, length: number): boolean {
  return length === 4 ? value >= 1900 && value <= 2100 : length === 2 && value >= 10 && value <= 49;
}

function isOrdinal(before: string, after: string): boolean {
  return (
    /第\s?$|No\.?\s?$|双$/i.test(before) ||
    /^[A-Za-z](?!\w)(?![%])/.test(after) ||
    /^(?:号|#|级(?![^\s,，。])|楼|路|班)/.test(after)
  );
}

function isListNumber(before: string, after: string, written: string): boolean {
  if (written.length > 2) return false;
  const opens = /^\s*[(（]?\s*$/.test(before);
  return opens && /^\s?(?:[)）、]|\.(?!\d)|[.．]\s?[\u4e00-\u9fff])/.test(after);
}
