// The annotated copy of an audited file: where it may be written.

import { statSync } from 'node:fs';
import { Refusal } from '../base/errors.ts';

/** Refuses a copy that is no Word document, or that would overwrite what is audited. */
export function refuseBadCopy(out: string, file: string): void {
  if (!/\.docx$/i.test(out)) throw notDocx(out);
  if (isSameFile(out, file)) throw overwrites(file);
}

/** Under another name too: a link, or the same letters in another case. */
function isSameFile(left: string, right: string): boolean {
  const [one, other] = [left, right].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function notDocx(out: string): Refusal {
  return new Refusal('bad_format', {
    zh: `批注写在 Word 文档里，--out 要以 .docx 结尾，而不是 ${out}。`,
    en: `The comments are written into a Word document: --out must end in .docx, which ${out} does not.`,
  });
}

function overwrites(file: string): Refusal {
  return new Refusal('bad_usage', {
    zh: `--out 会盖掉正要审核的 ${file}。请给批注本另取一个文件名。`,
    en: `--out would overwrite ${file}, which is to be audited. Give the annotated copy another name.`,
  });
}
