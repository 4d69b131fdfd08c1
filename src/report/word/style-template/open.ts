// Opens a company's .docx as a template of style. It comes from outside, so nothing of it is believed: it is refused in plain
// words when it is no Word file, when it carries what could harm whoever opens the report, or when it is made to fill memory.

import type { Document } from '@xmldom/xmldom';
import { type Unzipped, unzipSync } from 'fflate';
import { Refusal, type Words } from '../../../base/errors.ts';
import { decodedXml, parseBrought, type Relation, relationsOf } from '../../../word/brought-xml.ts';

/** The parts of the file by name, and what they point to. */
export interface StyleDocument {
  parts: Unzipped;
  /** The parts that the main part points to, by the end of their type: `styles`, `theme`, `header`. */
  related: Relation[];
  main: Document;
}

const largestFile = 20 * 1024 * 1024;
const largestContent = 64 * 1024 * 1024;

export function openStyleDocument(bytes: Uint8Array): StyleDocument {
  const parts = unpacked(bytes);
  const types = decodedXml(parts['[Content_Types].xml'] ?? Buffer.alloc(0));
  if (/macroEnabled|vbaProject/i.test(types) || 'word/vbaProject.bin' in parts) throw refused(macros);
  if (!/wordprocessingml\.(document|template)\.main\+xml/.test(types)) throw refused(noWord);
  const main = parsedPart(parts, 'word/document.xml');
  if (!main || main.documentElement?.namespaceURI !== wordNamespace) throw refused(noWord);
  return { parts, related: relationsIn(parts, 'word/document.xml'), main };
}

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The XML of a part; undefined when there is none. A broken one is refused. */
export function parsedPart(parts: Unzipped, name: string): Document | undefined {
  return Object.hasOwn(parts, name) ? parseBrought(name, parts[name]!, refusals) : undefined;
}

/** What a part points to. */
export function relationsIn(parts: Unzipped, name: string): Relation[] {
  return relationsOf(name, (part) => parsedPart(parts, part));
}

const refusals = {
  damaged: (name: string) => refused(broken(name)),
  hostile: (name: string) => refused(broken(name)),
  huge: () => refused(tooLarge),
};

export function refused(words: Words): Refusal {
  return new Refusal('bad_style_document', words);
}

function unpacked(bytes: Uint8Array): Unzipped {
  if (bytes.length > largestFile) throw refused(tooLarge);
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') throw refused(encrypted);
  let content = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        content += originalSize;
        if (content > largestContent) throw refused(tooLarge);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Refusal ? error : refused(noWord);
  }
}

function isWanted(name: string): boolean {
  return name === '[Content_Types].xml' || (name.startsWith('word/') && !name.startsWith('word/embeddings/'));
}

const noWord: Words = {
  zh: '样式模板不是 Word 文件（.docx、.dotx）。请在 Word 里打开它，另存为“Word 文档 (*.docx)”。',
  en: 'The style template is no Word file (.docx, .dotx). Open it in Word and save it as “Word Document (*.docx)”.',
};
const macros: Words = {
  zh: '样式模板带有宏（.docm、.dotm），不予采用。请在 Word 里另存为不带宏的“Word 文档 (*.docx)”。',
  en: 'The style template has macros (.docm, .dotm), which are not taken over. Save it in Word as “Word Document (*.docx)” without macros.',
};
const encrypted: Words = {
  zh: '样式模板设有密码，或是旧格式 .doc。请去掉密码，另存为“Word 文档 (*.docx)”。',
  en: 'The style template has a password, or is an old .doc. Take the password off and save it as “Word Document (*.docx)”.',
};
const tooLarge: Words = {
  zh: '样式模板过大（超过 20 MB，展开后超过 64 MB，或其中文字超过 6 MB）。请删去正文与大图，只留样式与页眉页脚。',
  en: 'The style template is too large (over 20 MB, 64 MB unpacked, or 6 MB of text). Leave only styles, header and footer in it.',
};

function broken(name: string): Words {
  return {
    zh: `样式模板已损坏：${name} 读不出来。请在 Word 里打开它，重新另存为 .docx。`,
    en: `The style template is damaged: ${name} cannot be read. Open it in Word and save it as .docx again.`,
  };
}
