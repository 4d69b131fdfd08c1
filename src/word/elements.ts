// What the elements of a document mean to its reader, by their names.

import { beginApart, beginMark, beginParagraph, endMark, type Mark } from './paragraph-text.ts';
import type { Stretch } from './pieces.ts';
import { countIn, isHeading, isOn, propertiesIn, valueIn } from './properties.ts';
import type { Frame, Leave, Reader } from './reader.ts';
import { hugeWord } from './refusals.ts';
import { attributeOf, decoded, type Tag } from './scan-xml.ts';
import { beginText, isNoteNumber, writeSign } from './write-text.ts';

/** A page has fifty. */
const mostParagraphs = 300_000;

type Visit = (tag: Tag, reader: Reader, frame: Frame) => Leave | void;

export const elements: Record<string, Visit> = {
  p: (tag, reader) => {
    const { box, note } = reader;
    if (reader.paragraphs.length >= mostParagraphs) throw hugeWord();
    const about = { cell: reader.tables.cell(), isHeading: false, tag, content: tag.to, box, note };
    return beginParagraph(reader, { text: '', marks: [], pieces: [], ...about });
  },
  r: (tag, reader) => {
    const outer = reader.run;
    const run = { ...stretchFrom(tag), name: tag.name, content: tag.to, end: tag.to };
    reader.run = run;
    return ({ from, to }) => {
      Object.assign(run, { end: from, to });
      reader.run = outer;
    };
  },
  t: beginText,
  tab: (tag, reader) => writeSign('\t', tag, reader),
  ptab: (tag, reader) => writeSign('\t', tag, reader),
  br: (tag, reader) => writeSign('\n', tag, reader),
  cr: (tag, reader) => writeSign('\n', tag, reader),
  noBreakHyphen: (tag, reader) => writeSign('-', tag, reader),
  instrText: (tag, { fields, xml }) => {
    const last = fields.at(-1);
    return ({ from }) => {
      if (last && from >= tag.to) last.code += decoded(xml.slice(tag.to, from));
    };
  },
  fldChar: readFieldSign,
  fldSimple: (tag, reader, frame) => {
    frame.isSkipped = isNoteNumber(attributeOf(reader.xml, tag, 'instr') ?? '');
  },
  sdt: (_, reader, frame) => (closed) => {
    endMark(reader, frame.mark);
    frame.leaveHull?.(closed);
  },
  hyperlink: (tag, reader) => {
    const name = reader.addressOf(attributeOf(reader.xml, tag, 'id') ?? '');
    return markTo({ kind: 'link', name }, reader);
  },
  bookmarkStart: (tag, reader) => {
    const mark = beginMark(reader, { kind: 'bookmark', name: attributeOf(reader.xml, tag, 'name') ?? '' });
    reader.bookmarks.set(attributeOf(reader.xml, tag, 'id') ?? '', mark);
  },
  bookmarkEnd: (tag, reader) => endMark(reader, reader.bookmarks.get(attributeOf(reader.xml, tag, 'id') ?? '')),
  tbl: (_, { tables }) => tables.table(),
  tr: (_, { tables }) => tables.row(),
  tc: (_, { tables }, frame) => {
    tables.column();
    return () => tables.pass((frame.span ?? 1) - 1);
  },
  ...Object.fromEntries(['drawing', 'pict', 'object', 'ruby', 'AlternateContent', 'oMath', 'oMathPara'].map(hulled)),
  txbxContent: (tag, reader) => {
    const { run, box } = reader;
    const leaveHull = beginHull(tag, reader);
    const leaves = [beginApart(reader), reader.tables.apart()];
    Object.assign(reader, { run: undefined, box: reader.hull });
    return (closed) => {
      for (const leave of leaves) leave();
      Object.assign(reader, { run, box });
      leaveHull?.(closed);
    };
  },
  footnote: (tag, reader) => note(tag, reader),
  endnote: (tag, reader) => note(tag, reader),
  footnoteReference: (tag, reader) => refer('footnote', tag, reader),
  endnoteReference: (tag, reader) => refer('endnote', tag, reader),
};

/** What stands in an element that says how its parent looks; the parent is the last frame. */
export const properties: Record<string, (tag: Tag, reader: Reader) => Leave> = {
  pPr: ({ from }, { current, frames, xml }) => {
    if (!current || frames.at(-1)?.local !== 'p') return undefined;
    return ({ to }) => {
      current.content = to;
      current.isHeading = isHeading(propertiesIn(xml, from, to));
    };
  },
  rPr: ({ from }, { run, frames, xml }) => {
    const parent = frames.at(-1);
    if (!run || parent?.local !== 'r') return undefined;
    return ({ to }) => {
      run.content = to;
      parent.isSkipped ||= isOn(propertiesIn(xml, from, to), 'vanish');
    };
  },
  trPr: ({ from }, { tables, frames, xml }) => {
    const row = frames.at(-1);
    return ({ to }) => {
      const written = propertiesIn(xml, from, to);
      if (row) row.isSkipped ||= isOn(written, 'del');
      tables.pass(countIn(written, 'gridBefore', 0));
    };
  },
  tcPr: ({ from }, { frames, tables, xml }) => {
    const cell = frames.at(-1);
    return ({ to }) => {
      const written = propertiesIn(xml, from, to);
      if (cell) cell.span = countIn(written, 'gridSpan', 1);
      if (/<(?:[\w.-]+:)?vMerge[\s/>]/.test(written) && valueIn(written, 'vMerge') !== 'restart') tables.goOn();
    };
  },
  sdtPr: ({ from }, reader) => {
    const control = reader.frames.at(-1);
    return ({ to }) => {
      if (control) beginControl(propertiesIn(reader.xml, from, to), control, reader);
    };
  },
};

function stretchFrom({ from }: Tag): Stretch {
  return { from, to: Number.NaN };
}

function markTo(mark: Pick<Mark, 'kind' | 'name'>, reader: Reader): Leave {
  const begun = beginMark(reader, mark);
  return () => endMark(reader, begun);
}

// What Word fills from elsewhere, or keeps free of all but plain text, is written anew without what was put into it.
function beginControl(written: string, control: Frame, reader: Reader): void {
  control.mark = beginMark(reader, { kind: 'control', name: decoded(valueIn(written, 'tag') ?? '') });
  const isClosed = /<(?:[\w.-]+:)?(?:dataBinding|text)[\s/>]/.test(written);
  if (isClosed && control.tag) control.leaveHull = beginHull(control.tag, reader);
}

function hulled(name: string): [string, Visit] {
  return [name, beginHull];
}

function beginHull(tag: Tag, reader: Reader): Leave {
  if (reader.hull || !reader.current) return undefined;
  const hull: Stretch = reader.run ?? stretchFrom(tag);
  reader.hull = hull;
  return ({ to }) => {
    reader.hull = undefined;
    if (Number.isNaN(hull.to) && hull !== reader.run) hull.to = to;
  };
}

function note(tag: Tag, reader: Reader): Leave {
  reader.note = attributeOf(reader.xml, tag, 'id');
  return () => {
    reader.note = undefined;
  };
}

function refer(kind: 'footnote' | 'endnote', tag: Tag, { xml, run, hull, references }: Reader): void {
  const at = hull ?? run;
  if (at) references.push({ kind, id: attributeOf(xml, tag, 'id') ?? '', at });
}

function readFieldSign(tag: Tag, reader: Reader): void {
  const type = attributeOf(reader.xml, tag, 'fldCharType');
  if (type === 'begin') reader.fields.push({ code: '', isResult: false });
  if (reader.fields.length > mostFields) reader.fields.shift();
  if (type === 'separate') beginResult(reader);
  if (type === 'end') endMark(reader, reader.fields.pop()?.link);
}

/** Within one another; a document that never ends its fields would have many. */
const mostFields = 100;

function beginResult(reader: Reader): void {
  const field = reader.fields.at(-1);
  if (!field) return;
  field.isResult = true;
  const address = /HYPERLINK\s+"([^"]*)"/.exec(field.code)?.[1];
  if (address !== undefined) field.link = beginMark(reader, { kind: 'link', name: address });
}
