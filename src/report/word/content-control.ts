// A number in the text, in a content control whose tag names its proof in the document's custom XML part.

import { BuilderElement, TextRun, type XmlComponent } from 'docx';

export interface Tagged {
  id: number;
  /** Names the proof, for example `figure-12`. */
  tag: string;
  alias: string;
}

export function contentControl(text: string, tagged: Tagged, bold = false): XmlComponent {
  const run = new TextRun({ text, bold });
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          attribute('w:alias', tagged.alias.slice(0, 64)),
          attribute('w:tag', tagged.tag),
          attribute('w:id', String(tagged.id)),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [run] }),
    ],
  });
}

function attribute(name: string, value: string): XmlComponent {
  return new BuilderElement<{ val: string }>({ name, attributes: { val: { key: 'w:val', value } } });
}
