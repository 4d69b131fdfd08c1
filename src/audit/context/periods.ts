// The period that words name: a year, and a part of it. `2025`, `2025H1`, `2025Q3`, `2025-08`, or the part alone.

export interface Period {
  year: number | undefined;
  part: string | undefined;
}

const quarters = '一二三四';

// 较2024年 and 比上年12月 say against what, not when.
const compared = /(?:较|比|对比|相比|与)[^,，。;；、]{0,8}?(?:年|月|季度|期)/g;

/** The last period that a text names, of a title (`which` 0) the first; undefined where there is none. */
export function periodIn(text: string, which: 0 | -1 = -1): Period | undefined {
  const told = text.replace(compared, '');
  const year = told.match(/(?:19|20)\d{2}(?=\s?(?:年|财年|-|H|Q))/g)?.at(which);
  const part = partIn(told);
  const isWhole = /全年|年度/.test(told);
  if (year === undefined && part === undefined && !isWhole) return undefined;
  return { year: year === undefined ? undefined : Number(year), part: isWhole ? undefined : part };
}

function partIn(text: string): string | undefined {
  const found = text.match(/上半年|下半年|第?[一二三四1-4]季度|前?\d{1,2}(?:-\d{1,2})?个?月(?!均)/g)?.at(-1);
  if (found === undefined) return undefined;
  if (found === '上半年' || found === '1-6月') return 'H1';
  if (found === '下半年' || found === '7-12月') return 'H2';
  const quarter = /([一二三四1-4])季度/.exec(found)?.[1];
  if (quarter !== undefined) return `Q${quarters.indexOf(quarter) + 1 || Number(quarter)}`;
  const first = /^前(\d{1,2})个?月/.exec(found)?.[1];
  if (first !== undefined) return `01..${first.padStart(2, '0')}`;
  const [from, to] = found.match(/\d{1,2}/g)!;
  return /个月/.test(found)
    ? undefined
    : to
      ? `${from!.padStart(2, '0')}..${to.padStart(2, '0')}`
      : from!.padStart(2, '0');
}

/** What a sentence names over what its paragraph and its document do. */
export function within(inner: Period | undefined, outer: Period | undefined): Period | undefined {
  if (!inner) return outer;
  return { year: inner.year ?? outer?.year, part: inner.part };
}

export function writePeriod(period: Period | undefined): string | null {
  if (!period) return null;
  const { year, part } = period;
  if (part === undefined) return year === undefined ? null : String(year);
  return `${year ?? ''}${/^\d/.test(part) && year !== undefined ? '-' : ''}${part}`;
}

/** Whether a written period lies before another: 2024 before 2025, Q2 before Q3. Parts of different length are not compared. */
export function isBefore(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null || earlier.length !== later.length) return false;
  return earlier.replace(/\d/g, '') === later.replace(/\d/g, '') && earlier < later;
}
