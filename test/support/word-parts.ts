// What stands in a .docx, for tests; a .pptx has parts too.

import { strFromU8, unzipSync } from 'fflate';

/** The text of each part, by its name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}

/** The text of each paragraph. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph]) =>
    [...paragraph!.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );
}

/** The attributes of each element of a name. */
export function elementsOf(xml: string, name: string): Record<string, string>[] {
  const attributes = (element: string) =>
    [...element.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value!.replaceAll('&gt;', '>')]);
  return [...xml.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map(([, element]) =>
    Object.fromEntries(attributes(element!)),
  );
}
