// What an address says after the question mark: what is shown, what is filtered, and whose passport lies open.
// Every view of the app can be linked.

export interface Address {
  period?: string;
  region?: string;
  series?: string;
  channel?: string;
  seller?: string;
  /** The business day from which the question is asked. */
  as_of?: string;
  /** The figure whose passport lies open beside the page. */
  passport?: string;
  /** The figure of the passport page, and what is asked on the page of metrics. */
  expression?: string;
  /** Where to go after signing in. */
  next?: string;
  /** Why a provider did not sign anybody in, and which. */
  refused?: string;
  provider?: string;
  /** The imports that are followed, by number. */
  imports?: string;
  /** The month whose late documents are shown. */
  month?: string;
  /** Which of those that await completion are shown: customers, products, people. */
  kind?: string;
  /** The metric that the reference page turns to. */
  metric?: string;
  /** The words by which a metric is sought. */
  find?: string;
  /** Whose customers, of which tier, in which order, and which page of them. */
  owner?: string;
  tier?: string;
  order?: string;
  page?: string;
  /** The number of an audited text, or the row of the log, that is looked at. */
  number?: string;
  /** By what the log of operations is narrowed: who, what, by which way, and days. */
  person?: string;
  action?: string;
  way?: string;
  from?: string;
  to?: string;
  /** The row of the log from which a page goes back, or forward. */
  older?: string;
  newer?: string;
}

const keys = [
  'period',
  'region',
  'series',
  'channel',
  'seller',
  'as_of',
  'passport',
  'expression',
  'next',
  'refused',
  'provider',
  'imports',
  'month',
  'kind',
  'metric',
  'find',
  'number',
  'owner',
  'tier',
  'order',
  'page',
  'person',
  'action',
  'way',
  'from',
  'to',
  'older',
  'newer',
] as const satisfies readonly (keyof Address)[];

export const filterKeys = ['region', 'series', 'channel', 'seller'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The known parts of an address; whatever else it carries is dropped. */
export function readAddress(raw: Record<string, unknown>): Address {
  const known = keys.flatMap((key) => (typeof raw[key] === 'string' && raw[key] !== '' ? [[key, raw[key]]] : []));
  return Object.fromEntries(known) as Address;
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The search text of an address, readable where it may be: `?passport=sales:yoy@2025`. */
export function writeSearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter(([, value]) => typeof value === 'string' && value !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(String(value)).replace(/%(3A|40|2C|2F|3D|7B|7D)/g, decodeURIComponent)}`,
    );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The filters as conditions of the language of figures: `region=浙江,series=A`. */
export function conditionsOf(address: Address): string | undefined {
  const conditions = filterKeys.flatMap((key) => {
    const value = address[key];
    return value === undefined ? [] : [`${key}=${quoted(value)}`];
  });
  return conditions.length === 0 ? undefined : conditions.join(',');
}

/** A value as a condition writes it. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}
