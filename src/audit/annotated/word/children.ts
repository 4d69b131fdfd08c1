// The elements that a list of a package is made of: one more, or some fewer, and the rest as it is written.

import { rootOf, type ScanRefusals, scanXml, type Tag } from '../../../word/scan-xml.ts';

/** With more at the end of the root element. */
export function appended(xml: string, content: string, refusals: ScanRefusals): string {
  const root = rootOf(xml, refusals);
  if (root.isEmpty) return `${xml.slice(0, root.to - 2)}>${content}</${root.name}>${xml.slice(root.to)}`;
  const end = xml.lastIndexOf(`</${root.name}`);
  if (end < 0) throw refusals.damaged();
  return xml.slice(0, end) + content + xml.slice(end);
}

/** Without the elements for which `goes` is true. */
export function without(xml: string, goes: (tag: Tag) => boolean, refusals: ScanRefusals): string {
  const kept: string[] = [];
  let from = 0;
  const close = ({ to }: Tag, opened: Tag) => {
    if (!goes(opened)) return;
    kept.push(xml.slice(from, opened.from));
    from = to;
  };
  scanXml(xml, { open: () => undefined, close }, refusals);
  return [...kept, xml.slice(from)].join('');
}
