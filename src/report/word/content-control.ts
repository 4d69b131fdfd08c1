// A number in the text: a content control whose tag names its proof, a bookmark for programs that drop content controls, and a
// link to its passport where the address of the app is known.

import { BuilderElement, TextRun, type XmlComponent } from 'docx';

export interface Tagged {
  /** Counts from 1, in the order of the text. */
  number: number;
  alias: string;
  /** The relationship that leads to the passport. */
  link?: string | undefined;
}

export function tagOf(number: number): string {
  return `figure-${number}`;
}

export function contentControl(text: string, tagged: Tagged, bold = false): XmlComponent {
  const run = new TextRun({ text, bold });
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': shortened(tagged.alias) }),
      element('w:tag', { 'w:val': tagOf(tagged.number) }),
      element('w:id', { 'w:val': String(1000 + tagged.number) }),
    ]),
    element('w:sdtContent', {}, bookmarked(`yj_${tagged.number}`, linked(run, tagged))),
  ]);
}

/** Its id is given when the package is finished, where those of the library are known. */
export function bookmarked(name: string, content: XmlComponent): XmlComponent[] {
  return [
    element('w:bookmarkStart', { 'w:id': name, 'w:name': name }),
    content,
    element('w:bookmarkEnd', { 'w:id': name }),
  ];
}

export function element(name: string, attributes: Record<string, string>, children: XmlComponent[] = []): XmlComponent {
  const keyed = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
  return new BuilderElement({ name, attributes: Object.fromEntries(keyed), children });
}

function linked(run: TextRun, { link, alias }: Tagged): XmlComponent {
  if (link === undefined) return run;
  return element('w:hyperlink', { 'r:id': link, 'w:history': '1', 'w:tooltip': shortened(alias) }, [run]);
}

// Word takes no longer title of a control; a character of two code units stays whole.
function shortened(text: string): string {
  return [...text].slice(0, 32).join('');
}
