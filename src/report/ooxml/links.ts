// Links from numbers to their passports in the app: one relationship for each figure, however often the text names it.

import { Refusal } from '../../base/errors.ts';
import type { Day } from '../../base/dates.ts';

export interface Links {
  /** The relationship to the passport of an expression; undefined when the address of the app is unknown. */
  to(expression: string): string | undefined;
  /** Addresses by relationship. */
  written(): Map<string, string>;
}

export function openLinks(baseAddress: string | undefined, asOf: Day): Links {
  const base = baseAddress === undefined ? undefined : checkedAddress(baseAddress);
  const ids = new Map<string, string>();
  const to = (expression: string) => {
    if (base === undefined) return undefined;
    const address = `${base}/passport?expression=${encodeURIComponent(expression)}&as_of=${asOf}`;
    if (!ids.has(address)) ids.set(address, `rIdFigure${ids.size + 1}`);
    return ids.get(address);
  };
  return { to, written: () => new Map([...ids].map(([address, id]) => [id, address])) };
}

function checkedAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new Refusal('bad_address', {
      zh: `“${text}”不是网址。请写有据网页的地址，如 https://youju.example.com。`,
      en: `“${text}” is no web address. Give the address of the app, such as https://youju.example.com.`,
    });
  return address.href.replace(/\/+$/, '');
}
