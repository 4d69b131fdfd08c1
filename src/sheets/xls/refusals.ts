// Why an old workbook is turned down, in words.

import { Refusal } from '../../base/errors.ts';

export function lockedWorkbook(file: string): Refusal {
  return new Refusal(
    'workbook_encrypted',
    {
      zh: `“${file}”加了密码（或加密保护了工作簿）。请在 Excel 或 WPS 中打开，另存为不加密码的 .xlsx，再导入。`,
      en: `"${file}" is encrypted by a password or by the protection of its structure. Open it in Excel, save it as .xlsx without one and import that.`,
    },
    { file },
  );
}

export function largeWorkbook(file: string, limitBytes: number): Refusal {
  const megabytes = limitBytes / 1024 ** 2;
  return new Refusal(
    'workbook_too_large',
    {
      zh: `“${file}”超过 ${megabytes} MB，旧版 .xls 不该这么大。请另存为 .xlsx 或 CSV，再导入。`,
      en: `"${file}" is larger than ${megabytes} MB, more than an old .xls should be. Save it as .xlsx or CSV and import that.`,
    },
    { file, limit_bytes: limitBytes },
  );
}
