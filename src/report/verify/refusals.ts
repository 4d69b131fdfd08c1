// Files that cannot be verified, and what to do about it.

import { Refusal } from '../../base/errors.ts';

export function notWord(): Refusal {
  return new Refusal('not_word', {
    zh: '这不是 Word 文档（.docx）。核验的是有据写出的报告；若已转成 .doc、.odt 或 .wps，请用 Word 或 WPS 打开，另存为 .docx 再试。',
    en: 'This is no Word document (.docx). Verify takes reports written by Youju; a .doc, .odt or .wps must be saved as .docx first.',
  });
}

export function isPdf(): Refusal {
  return new Refusal('not_word', {
    zh: '这是 PDF，里面没有数字的依据。请核验生成它的 Word 文档（.docx）。',
    en: 'This is a PDF, which carries no proofs. Verify the Word document (.docx) that it was made from.',
  });
}

export function oldWord(): Refusal {
  return new Refusal('not_word', {
    zh: '这是旧格式的 .doc。请用 Word 或 WPS 打开，另存为 .docx 再核验。',
    en: 'This is an old .doc. Open it in Word or WPS, save it as .docx and verify that.',
  });
}

export function lockedWord(): Refusal {
  return new Refusal('word_locked', {
    zh: '这份文档设有打开密码，读不了。请用 Word 打开，去掉密码，保存后再核验。',
    en: 'This document has a password and cannot be read. Open it in Word, take the password off and save it.',
  });
}

export function damagedWord(part?: string): Refusal {
  const where = part === undefined ? { zh: '', en: '' } : { zh: `（${part}）`, en: ` (${part})` };
  return new Refusal('word_damaged', {
    zh: `这份文档已损坏，读不完整${where.zh}。请用 Word 打开，另存一份再核验。`,
    en: `This document is damaged and cannot be read${where.en}. Open it in Word and save it anew.`,
  });
}

export function hugeWord(): Refusal {
  return new Refusal('word_too_large', {
    zh: '这份文档太大：文件须不超过 30 MB，展开后的正文不超过 6 MB。请核验有据写出的那一份，去掉其后加入的内容。',
    en: 'This document is too large: at most 30 MB, and 6 MB of unpacked text. Verify the file as Youju wrote it, without what was added.',
  });
}

export function hostileWord(part: string): Refusal {
  return new Refusal('word_damaged', {
    zh: `这份文档里有 Word 不会写出的内容（${part} 含 DTD 或层层嵌套），为安全起见不予读取。请用 Word 打开，另存一份再核验。`,
    en: `This document holds what Word never writes (a DTD or endless nesting in ${part}) and is not read. Open it in Word and save it anew.`,
  });
}

export function noPassport(): Refusal {
  return new Refusal('no_figures', {
    zh: '文档里没有有据的数字清单：它不是有据写出的，或清单在别处保存时丢失了。请核验 youju report 或网页“报告”写出的文件。',
    en: 'The document carries no list of figures: Youju did not write it, or the list was lost on saving. Verify a file written by youju report or by the reports page.',
  });
}

export function brokenPassport(): Refusal {
  return new Refusal('no_figures', {
    zh: '文档里的数字清单读不懂，可能被人改过。请从有据重新写一份报告。',
    en: 'The list of figures in the document cannot be understood; somebody may have changed it. Write the report anew.',
  });
}

export function verifiedTooLong(): Refusal {
  return new Refusal('verify_too_long', {
    zh: '文档里有数字算了一分钟还没有算完，已经停下。它的数字清单可能被人改过；请从有据重新写一份报告。',
    en: 'Figures of the document took more than a minute and were stopped. Somebody may have changed its list of figures; write the report anew.',
  });
}
