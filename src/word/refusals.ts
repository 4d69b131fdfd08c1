// Files that are no readable Word document, and what to do about it.

import { Refusal } from '../base/errors.ts';

export function notWord(): Refusal {
  return new Refusal('not_word', {
    zh: '这不是 Word 文档（.docx）。若是 .doc、.odt 或 .wps，请用 Word 或 WPS 打开，另存为 .docx 再试。',
    en: 'This is no Word document (.docx). A .doc, .odt or .wps must be saved as .docx first.',
  });
}

export function isPdf(): Refusal {
  return new Refusal('not_word', {
    zh: '这是 PDF，不是 Word 文档。请用生成它的 Word 文档（.docx）。',
    en: 'This is a PDF and no Word document. Use the Word document (.docx) that it was made from.',
  });
}

export function oldWord(): Refusal {
  return new Refusal('not_word', {
    zh: '这是旧格式的 .doc。请用 Word 或 WPS 打开，另存为 .docx 再试。',
    en: 'This is an old .doc. Open it in Word or WPS, save it as .docx and try again.',
  });
}

export function lockedWord(): Refusal {
  return new Refusal('word_locked', {
    zh: '这份文档设有打开密码，读不了。请用 Word 打开，去掉密码，保存后再试。',
    en: 'This document has a password and cannot be read. Open it in Word, take the password off and save it.',
  });
}

export function damagedWord(part?: string): Refusal {
  const where = part === undefined ? { zh: '', en: '' } : { zh: `（${part}）`, en: ` (${part})` };
  return new Refusal('word_damaged', {
    zh: `这份文档已损坏，读不完整${where.zh}。请用 Word 打开，另存一份再试。`,
    en: `This document is damaged and cannot be read${where.en}. Open it in Word and save it anew.`,
  });
}

export function hugeWord(): Refusal {
  return new Refusal('word_too_large', {
    zh: '这份文档太大：文件须不超过 100 MB，展开后的正文不超过 64 MB。请去掉加入的大段内容，或拆成几份再试。',
    en: 'This document is too large: at most 100 MB, and 64 MB of unpacked text. Take out what was added, or split it.',
  });
}

export function hostileWord(part: string): Refusal {
  return new Refusal('word_damaged', {
    zh: `这份文档里有 Word 不会写出的内容（${part} 含 DTD 或层层嵌套），为安全起见不予读取。请用 Word 打开，另存一份再试。`,
    en: `This document holds what Word never writes (a DTD or endless nesting in ${part}) and is not read. Open it in Word and save it anew.`,
  });
}
