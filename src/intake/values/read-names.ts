// Names of people and places, series and channels, brought to the one form under which the records know them.

/** Normalised and trimmed; what is inside stays as it is, rare characters included. Literal NULL is nothing. */
export function cleanName(text: string): string {
  const name = isPlain(text)
    ? text.trim()
    : text
        .normalize('NFC')
        .toWellFormed()
        .replace(/\p{Cc}+/gu, ' ')
        .trim();
  return name === 'NULL' || name === 'null' ? '' : name;
}

// Visible ASCII and the common Chinese characters are in normal form, whatever stands beside them. Runs on every cell that
// is used: normalising all Chinese ones took a tenth of the time that a file takes.
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 0x20 || code > 0x7e) && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return true;
}

export interface CodedName {
  code: string;
  name: string;
}

/** `A系列` is the series A, called A系列. */
export function readSeries(text: string): CodedName {
  const match = /^([A-Za-z0-9]+)\s*系列$/.exec(text);
  return { code: match?.[1] ?? text, name: text };
}

/** 直供 and 直销 are one channel, 经销 and 分销 another; any other word is a channel of its own. */
export function readChannel(text: string): CodedName {
  return channels.get(text) ?? channels.get(text.toLowerCase()) ?? { code: text, name: text };
}

const direct: CodedName = { code: 'direct', name: '直供' };
const distributor: CodedName = { code: 'distributor', name: '经销' };
const channels = new Map<string, CodedName>([
  ...['direct', '直供', '直销', '直营', '直供客户', '直销客户', '直供渠道', '直销渠道'].map(
    (word) => [word, direct] as const,
  ),
  ...['distributor', '经销', '分销', '经销商', '分销商', '经销渠道', '分销渠道'].map(
    (word) => [word, distributor] as const,
  ),
]);

export interface RegionParts {
  region: string;
  province: string;
  city: string;
  county: string;
}

/**
 * The path of a node of the region tree: `江苏/南京/江宁区`. A county of which no city is known stands as `江苏//江宁区`.
 * Without a province there is no place in the tree, and the path is empty.
 */
export function regionPath({ region, province, city, county }: RegionParts): string {
  // A cell of provinces may hold the whole way, or strokes alone.
  const given = (province || region).split(/[/>＞／]/).map((part) => part.trim());
  if (province) {
    given[1] ||= city.replaceAll('/', ' ').trim();
    given[2] ||= county.replaceAll('/', ' ').trim();
  }
  const first = shortProvince(given[0] ?? '');
  if (!first) return '';
  const second = shortCity(given[1] ?? '');
  const third = given[2] ?? '';
  if (!third) return second ? `${first}/${second}` : first;
  return `${first}/${second || (municipalities.has(first) ? first : '')}/${third}`;
}

const municipalities = new Set(['北京', '天津', '上海', '重庆']);

/** 浙江省 → 浙江, 内蒙古自治区 → 内蒙古, 上海市 → 上海. */
export function shortProvince(name: string): string {
  return /^(.{2,}?)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/.exec(name)?.[1] ?? name;
}

function shortCity(name: string): string {
  return /^(.{2,})市$/.exec(name)?.[1] ?? name;
}
