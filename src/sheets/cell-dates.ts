// Which number formats mean a date, and the day of a serial number. Days are counted in UTC: no time zone takes part.

export type DateFormat = 'date' | 'time' | undefined;

/** What cells of a number format show; each code is looked at once, for a million styles may name it. */
export function dateFormats(codes: ReadonlyMap<number, string>): (id: number) => DateFormat {
  const spelt = new Map([...codes].map(([id, code]) => [id, dateFormatOfCode(code)]));
  return (id) => (spelt.has(id) ? spelt.get(id) : unspeltFormat(id));
}

// Formats 27-58 are the Chinese and Japanese ones that files do not spell out.
function unspeltFormat(id: number): DateFormat {
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35) || id === 55 || id === 56)
    return 'time';
  return (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'date' : undefined;
}

/** What cells of a format that is spelt out show. */
export function dateFormatOfCode(code: string): DateFormat {
  if (code.length > longestCode) return undefined;
  const letters = code
    .split(';')[0]!
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (/general|[#?]/i.test(letters)) return undefined;
  if (/[yd年月日]/i.test(letters) || /^[^hs]*m[^hs]*$/i.test(letters)) return 'date';
  return /[hs]/i.test(letters) ? 'time' : undefined;
}

/** No program takes a longer one. */
const longestCode = 255;

/** `2025-01-05` for a date, with its time where it has one, `08:41:00` for a time alone; undefined when no day has this number. */
export function serialText(serial: number, format: 'date' | 'time', is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined; // NaN neither.
  if (serial < 1 && (format === 'time' || !is1904)) return timeText(serial);
  const seconds = Math.round(serial * 86_400); // A time of day is a fraction, and comes out a hair off.
  const days = Math.floor(seconds / 86_400);
  const day = new Date((days - epoch(days, is1904)) * 86_400_000).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? day : `${day} ${timeText((seconds % 86_400) / 86_400)}`;
}

// Spreadsheets believe in 29 February 1900 (serial 60), so the days before it stand one off.
function epoch(serial: number, is1904: boolean): number {
  if (is1904) return 24_107;
  return serial < 60 ? 25_568 : 25_569;
}

function timeText(fraction: number): string {
  return new Date(Math.round(fraction * 86_400) * 1000).toISOString().slice(11, 19);
}

/** `2025-01-05T08:41:00.000` as above: no midnight behind a mere day, no day before a mere time. */
export function momentText(moment: string): string {
  const [day = '', time = ''] = moment.replace(/(\.\d+)?Z?$/, '').split('T');
  if (day === '' || day === '1899-12-31' || day === '1899-12-30') return time;
  return time === '' || time === '00:00:00' ? day : `${day} ${time}`;
}
