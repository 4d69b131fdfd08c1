// How the company's own document uses its styles: in which its text is set, and which its tables have.

import type { Document, Element } from '@xmldom/xmldom';
import { elementsIn, idOf, nameOf, stylesIn, valueOf } from './merged-styles.ts';

/** The id of the style that most of the text is set in; undefined for that of paragraphs without one. */
export function textStyleIn(main: Document, styles: Document): string | undefined {
  const special = new Set(stylesIn(styles.documentElement!).filter(isSpecial).map(idOf));
  const lengths = new Map<string | undefined, number>();
  for (const paragraph of elementsIn(main, 'p')) {
    const style = valueOf(elementsIn(paragraph, 'pStyle')[0]);
    if (style !== undefined && special.has(style)) continue;
    lengths.set(style, (lengths.get(style) ?? 0) + lengthOf(paragraph));
  }
  const defined = new Set(stylesIn(styles.documentElement!).map(idOf));
  const known = [...lengths].filter(([style]) => style === undefined || defined.has(style));
  return known.sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** The id of the table style that most tables have; undefined when they have none. */
export function tableStyleIn(main: Document, styles: Document): string | undefined {
  const tables = stylesIn(styles.documentElement!).filter((style) => valueOf(style, 'type') === 'table');
  const defined = new Set(tables.filter((style) => nameOf(style) !== 'normal table').map(idOf));
  const used = elementsIn(main, 'tblStyle').map((element) => valueOf(element) ?? '');
  const counted = Map.groupBy(
    used.filter((id) => defined.has(id)),
    (id) => id,
  );
  return [...counted].sort(([, left], [, right]) => right.length - left.length)[0]?.[0];
}

// Text in tables and headings is no running text.
function isSpecial(style: Element): boolean {
  return /^(heading|toc|title|subtitle|caption|header|footer|list|footnote|endnote|table)\b/.test(nameOf(style));
}

function lengthOf(paragraph: Element): number {
  if (paragraph.parentNode?.nodeName.endsWith(':tc')) return 0;
  return elementsIn(paragraph, 't').reduce((sum, text) => sum + (text.textContent?.length ?? 0), 0);
}
