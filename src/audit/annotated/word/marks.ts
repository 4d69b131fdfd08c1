// Elements of WordprocessingML as a part names them: under its own prefix, in its own namespace, which is another in the strict
// variant of the format.

import { attributeOf, type Tag } from '../../../word/scan-xml.ts';

export interface Marks {
  start(id: number): string;
  end(id: number): string;
  reference(id: number): string;
  paragraph(content: string): string;
  namespace: string;
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function marksIn(xml: string, root: Tag): Marks {
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':')) : undefined;
  const namespace = namespaceOf(xml, root, prefix) ?? transitional;
  // An attribute without a prefix is in no namespace.
  const declared = prefix === undefined ? ` xmlns:w="${namespace}"` : '';
  const w = prefix ?? 'w';
  const mark = (name: string, id: number) => `<${w}:${name}${declared} ${w}:id="${id}"/>`;
  return {
    start: (id) => mark('commentRangeStart', id),
    end: (id) => mark('commentRangeEnd', id),
    reference: (id) => `<${w}:r${declared}>${mark('commentReference', id)}</${w}:r>`,
    paragraph: (content) => `<${w}:p${declared}>${content}</${w}:p>`,
    namespace,
  };
}

function namespaceOf(xml: string, root: Tag, prefix: string | undefined): string | undefined {
  return attributeOf(xml, root, prefix ?? 'xmlns');
}
