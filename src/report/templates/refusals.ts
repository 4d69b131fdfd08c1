// Why a template is not saved.

import { Refusal } from '../../base/errors.ts';
import type { TemplateVersion } from '../../records/report-templates.ts';

export function templateNotAllowed(): Refusal {
  return new Refusal('template_not_allowed', {
    zh: '报告模板是全公司的，只有看得到全公司数据的人可以改。需要时请联系销售运营或管理员。',
    en: 'Templates are the whole company’s, and only who sees all of it may change them. Ask sales operations or your administrator.',
  });
}

export function templateEmpty(): Refusal {
  return new Refusal('template_empty', {
    zh: '模板是空的，没有采用。要用回内置模板，请选“恢复内置模板”。',
    en: 'The template is empty and was not taken. To have the built-in one again, reset it.',
  });
}

export function templateTooLarge(bytes: number): Refusal {
  const size = (bytes / 1024 / 1024).toFixed(1);
  return new Refusal('template_too_large', {
    zh: `模板有 ${size} MB，最多 1 MB，没有采用。请删去不用的部分。`,
    en: `The template has ${size} MB, at most 1 MB, and was not taken. Remove what is not needed.`,
  });
}

export function templateUnreadable({ line, column }: { line: number; column: number }): Refusal {
  return new Refusal('template_unreadable', {
    zh: `模板第 ${line} 行第 ${column} 列有一个不能保存的字符，多半是粘贴时带来的。请删掉它再试。`,
    en: `Line ${line}, column ${column} of the template holds a character that cannot be kept, most likely from pasting. Remove it and try again.`,
  });
}

/** What stands is told with its text, so that nobody loses theirs to see it. */
export function templateChanged(newest: TemplateVersion | undefined, builtIn: string): Refusal {
  const { number = 0, saved_by: by = null } = newest ?? {};
  return new Refusal(
    'template_changed',
    {
      zh: `${by ?? '本机'}在您打开之后保存了第 ${number} 版，您的改动没有保存，也没有丢。请对照新版合并后再保存。`,
      en: `${by ?? 'The command line'} saved version ${number} after you opened the template. Yours was not saved and is not lost: merge the two and save again.`,
    },
    { number, saved_by: by, text: newest?.text ?? builtIn },
  );
}

export function unknownVersion(number: number): Refusal {
  return new Refusal('template_version_unknown', {
    zh: `这个模板没有第 ${number} 版。请从版本列表里选。`,
    en: `This template has no version ${number}. Choose one of its list.`,
  });
}
