// Why a workbook is turned down, in words.

import { Refusal } from '../base/errors.ts';

export function damaged(file: string): Refusal {
  return new Refusal(
    'workbook_damaged',
    {
      zh: `“${file}”已损坏，读到一半读不下去，没有导入任何内容。请重新导出或重新下载后再导入。`,
      en: `"${file}" is damaged and could not be read to its end; nothing was imported. Export or download it again.`,
    },
    { file },
  );
}

export function tooLarge(file: string): Refusal {
  return new Refusal(
    'workbook_too_large',
    {
      zh: `“${file}”解压后过大，未予读取。请按月份或年份拆成几个文件，或另存为 CSV。`,
      en: `"${file}" unpacks to more than is allowed. Split it by month or year, or save it as CSV.`,
    },
    { file },
  );
}

export function notWorkbook(file: string): Refusal {
  return new Refusal(
    'not_a_workbook',
    {
      zh: `“${file}”是压缩包，但不是完好的 .xlsx 工作簿。请重新导出，或在 Excel 中打开后另存为 .xlsx。`,
      en: `"${file}" is a zip but no sound .xlsx workbook. Export it again, or open it in Excel and save it as .xlsx.`,
    },
    { file },
  );
}

export function rowTooLong(file: string, row: number): Refusal {
  return new Refusal(
    'row_too_long',
    {
      zh: `“${file}”第 ${row} 行过长，不像表格数据。请检查文件，或另存为 .xlsx 再试。`,
      en: `Row ${row} of "${file}" is too long to be a row of a table. Check the file, or save it as .xlsx anew.`,
    },
    { file, row },
  );
}
