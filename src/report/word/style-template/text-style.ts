// The style of running text where the company sets its text in Normal: ours upon it, with what Normal leaves open.

import type { Document, Element } from '@xmldom/xmldom';
import { elementsIn, idOf, plain, removeFrom, stylesIn, valueOf } from './merged-styles.ts';
import { wordNamespace } from './open.ts';

const reportText = 'ReportText';

/** The style that running text of the report gets; `used` is the one that most text of the company is set in. */
export function textStyleOf(theirs: Document, ours: Document, used: string | undefined): string {
  const normal = stylesIn(theirs.documentElement!).find(isNormal);
  if (used !== undefined && used !== (normal && idOf(normal))) return used;
  const body = stylesIn(ours.documentElement!).find((style) => idOf(style) === 'BodyText')!;
  const style = plain(theirs.importNode(body, true) as Element);
  style.setAttributeNS(wordNamespace, 'w:styleId', reportText);
  elementsIn(style, 'name')[0]!.setAttributeNS(wordNamespace, 'w:val', 'Report Text');
  leaveDecided(style, [...(normal ? [normal] : []), ...elementsIn(theirs, 'pPrDefault')]);
  theirs.documentElement!.appendChild(style);
  return reportText;
}

/** Lists of ours are set like the text around them. */
export function followText(added: Element[], textStyle: string): void {
  for (const style of added.filter((candidate) => /^List(Bullet|Number)$/.test(idOf(candidate)))) {
    elementsIn(style, 'basedOn')[0]?.setAttributeNS(wordNamespace, 'w:val', textStyle);
    removeFrom(style, 'spacing');
  }
}

function isNormal(style: Element): boolean {
  return valueOf(style, 'type') === 'paragraph' && /^(1|true|on)$/.test(valueOf(style, 'default') ?? '');
}

function leaveDecided(style: Element, decided: Element[]): void {
  if (decided.some((element) => elementsIn(element, 'ind').length > 0)) removeFrom(style, 'ind');
  const spacings = decided.flatMap((element) => elementsIn(element, 'spacing'));
  if (spacings.some((spacing) => valueOf(spacing, 'line') !== undefined)) removeFrom(style, 'spacing');
}
