// The marks of comments written into the XML of a body: where each begins, where it ends, and the reference behind that.

import { attributeOf, type ScanRefusals, scanXml, type Tag } from '../../../word/scan-xml.ts';
import type { TextElement } from '../../../word/pieces.ts';
import type { Anchor } from './anchors.ts';
import type { Cut } from './cuts.ts';
import { type Insertions, openInsertions } from './insertions.ts';
import type { Marks } from './marks.ts';

export interface PlacedComment {
  anchor: Anchor;
  id: number;
}

interface Setting {
  marks: Marks;
  refusals: ScanRefusals;
}

export function insertComments(xml: string, comments: readonly PlacedComment[], { marks, refusals }: Setting): string {
  const insertions = openInsertions();
  const joints = new Map<string, Joint>();
  for (const { anchor, id } of comments) {
    if (anchor === 'body') insertions.at(startOfBody(xml, refusals), marks.paragraph(marks.reference(id)));
    else if ('paragraph' in anchor) insertions.at(anchor.paragraph.content, marks.reference(id));
    else {
      jointAt(joints, anchor.from).starts.push(marks.start(id));
      jointAt(joints, anchor.to).ends.push(marks.end(id) + marks.reference(id));
    }
  }
  for (const joint of joints.values()) insertions.at(joint.cut.at, writtenJoint(xml, joint));
  for (const element of cutElements(joints)) keepBlanks(xml, element, insertions);
  return insertions.into(xml);
}

/** A place in the XML at which comments begin and end. */
interface Joint {
  cut: Cut;
  starts: string[];
  ends: string[];
}

function jointAt(joints: Map<string, Joint>, cut: Cut): Joint {
  const key = `${cut.at} ${cut.run ? 'within' : ''}`;
  const joint = joints.get(key) ?? { cut, starts: [], ends: [] };
  joints.set(key, joint);
  return joint;
}

function writtenJoint(xml: string, { cut: { run, element, isInCdata }, starts, ends }: Joint): string {
  const marks = [...ends, ...starts].join('');
  if (!run) return marks;
  const close = `${isInCdata ? ']]>' : ''}${element ? `</${element.tag.name}>` : ''}</${run.name}>`;
  const text = element ? `<${element.tag.name} xml:space="preserve">${isInCdata ? '<![CDATA[' : ''}` : '';
  return `${close}${marks}${xml.slice(run.from, run.content)}${text}`;
}

function cutElements(joints: ReadonlyMap<string, Joint>): Set<TextElement> {
  return new Set([...joints.values()].flatMap(({ cut }) => cut.element ?? []));
}

// Blanks beside a cut are shown from now on by what says so; those at the ends of the whole, which were not, are still not.
function keepBlanks(xml: string, { tag, end, isPreserved, shown }: TextElement, insertions: Insertions): void {
  if (isPreserved) return;
  const { name } = tag;
  const isCdata = xml.startsWith('<![CDATA[', tag.to);
  const isBare = (isCdata || shown.from === tag.to) && attributeOf(xml, tag, 'space') === undefined;
  if (isBare) insertions.at(tag.to - 1, ' xml:space="preserve"');
  else if (!isCdata) insertions.at(shown.from, `</${name}><${name} xml:space="preserve">`);
  if (shown.to < end && /^\s+$/.test(xml.slice(shown.to, end))) insertions.at(shown.to, `</${name}><${name}>`);
}

function startOfBody(xml: string, refusals: ScanRefusals): number {
  let body: Tag | undefined;
  const open = (tag: Tag) => void (body ??= tag.local === 'body' ? tag : undefined);
  scanXml(xml, { open, close: () => undefined }, refusals);
  if (!body || body.isEmpty) throw refusals.damaged();
  return body.to;
}
