// What can be wrong with one row, in words for those who must mend it.

import type { Words } from '../../base/errors.ts';
import { type Kind, kindTitle } from '../layout/kinds.ts';

export interface RowProblem {
  code: string;
  /** The header of the column at fault; '' when it is the row as a whole. */
  column: string;
  message: Words;
}

export function missing(column: string): RowProblem {
  return {
    code: 'missing',
    column,
    message: { zh: `“${column}”为空，请补填。`, en: `"${column}" is empty; fill it in.` },
  };
}

export function notADay(column: string, text: string): RowProblem {
  return {
    code: 'not_a_date',
    column,
    message: {
      zh: `“${text}”不是有效日期。请写成 2025-01-05；若是日-月-年的写法，请在映射中注明 date_format。`,
      en: `"${text}" is not a date. Write 2025-01-05; where days come first, name the date_format in the mapping.`,
    },
  };
}

export function notANumber(column: string, text: string): RowProblem {
  return {
    code: 'not_a_number',
    column,
    message: {
      zh: text ? `“${text}”不是可用的数字，请改为如 1234.50。` : `“${column}”算不出数字，请检查所用的列。`,
      en: text
        ? `"${text}" is not a number that can be used; write it like 1234.50.`
        : `"${column}" gives no number; check its columns.`,
    },
  };
}

/** A formula went wrong in the cell. */
export function errorCell(column: string, text: string): RowProblem {
  return {
    code: 'error_cell',
    column,
    message: {
      zh: `“${column}”是公式错误 ${text}，没有值。请在原表改正公式，或填入数值。`,
      en: `"${column}" holds the formula error ${text} and no value. Mend the formula in the sheet, or write the value.`,
    },
  };
}

/** Excel wrote a long number short. */
export function mangledCode(column: string, text: string): RowProblem {
  return {
    code: 'mangled_code',
    column,
    message: {
      zh: `“${text}”是 Excel 缩写的长编号，后面的数字已经丢失。请直接导入系统导出的原文件；要用 Excel 另存，先把“${column}”一列设为文本格式，再从系统重新导出或粘贴编号。`,
      en: `"${text}" is a long number that Excel cut short: its last digits are lost. Import the file as your system exports it; to save it from Excel, format "${column}" as text before the numbers are put in.`,
    },
  };
}

interface Partner {
  column: string;
  key: string;
  file: string;
}

export function noPartner({ column, key, file }: Partner): RowProblem {
  return {
    code: 'no_partner',
    column,
    message: {
      zh: `“${file}”里没有“${column}”为“${key}”的行，无法补上所需的列。请补全那个文件，或改正本行。`,
      en: `"${file}" has no row whose "${column}" is "${key}". Complete that file, or mend this row.`,
    },
  };
}

export function severalPartners({ column, key, file }: Partner): RowProblem {
  return {
    code: 'several_partners',
    column,
    message: {
      zh: `“${file}”里“${column}”为“${key}”的行不止一行，内容不同。请只留一行。`,
      en: `"${file}" has several rows whose "${column}" is "${key}", and they differ. Keep one of them.`,
    },
  };
}

export function brokenPartner({ column, key, file }: Partner, row: number): RowProblem {
  return {
    code: 'broken_partner',
    column,
    message: {
      zh: `“${file}”第 ${row} 行（“${column}”为“${key}”）的列已错位，多半是文字里的逗号没有加引号。请改正那一行。`,
      en: `Row ${row} of "${file}" ("${column}" is "${key}") has cells out of place: a comma is probably not quoted. Mend that row.`,
    },
  };
}

export function badDiscount(column: string, text: string): RowProblem {
  return {
    code: 'bad_discount',
    column,
    message: {
      zh: `折扣“${text}”应是让利的比例，在 0 与 1 之间（如 0.075、7.5% 或 9.25折）。若 5 表示让利 5%，请用映射 {"expr": "[${column}] / 100"}；若 95 表示折后付 95%，写 {"expr": "1 - [${column}] / 100"}。`,
      en: `The discount "${text}" must be the part taken off, between 0 and 1 (such as 0.075 or 7.5%). Where 5 means 5% off, map it to {"expr": "[${column}] / 100"}; where 95 means that 95% are left to pay, to {"expr": "1 - [${column}] / 100"}.`,
    },
  };
}

export function badShares(column: string, text: string): RowProblem {
  return {
    code: 'bad_shares',
    column,
    message: {
      zh: `“${text}”的份额加起来不是 100%。请写成 张三60%,李四40%，平分则写 张三/李四。`,
      en: `The shares in "${text}" are not 100% in all. Write 张三60%,李四40%, or 张三/李四 for equal parts.`,
    },
  };
}

export function badChoice(column: string, text: string, choices: string): RowProblem {
  return {
    code: 'unknown_value',
    column,
    message: { zh: `“${text}”不在可选之列（${choices}）。`, en: `"${text}" is none of the choices (${choices}).` },
  };
}

export function notACount(column: string, text: string): RowProblem {
  return {
    code: 'not_a_count',
    column,
    message: {
      zh: `“${text}”不是个数，请填 0 或正整数。`,
      en: `"${text}" is not a count; write 0 or a positive whole number.`,
    },
  };
}

export function outOfRange(column: string, text: string, [least, most]: readonly [number, number]): RowProblem {
  return {
    code: 'out_of_range',
    column,
    message: {
      zh: `“${text}”应在 ${least} 与 ${most} 之间。`,
      en: `"${text}" must lie between ${least} and ${most}.`,
    },
  };
}

export function notKnown(column: string, text: string): RowProblem {
  return {
    code: 'not_known',
    column,
    message: {
      zh: `没有“${text}”这条记录。请先导入它，或改正编码或名称。`,
      en: `"${text}" is not known. Import it first, or mend its code or name.`,
    },
  };
}

export function inARing(column: string, text: string): RowProblem {
  return {
    code: 'supervisors_in_a_ring',
    column,
    message: {
      zh: `上级“${text}”最终又归本人管，成了一圈，请改正上级。`,
      en: `The supervisor "${text}" is in the end supervised by this person; break the ring.`,
    },
  };
}

export function roleOfLogin(column: string): RowProblem {
  return {
    code: 'role_of_login',
    column,
    message: {
      zh: '能登录的人改角色、管理员的增减等于改权限，只能由管理员导入，或用 youju user add 修改。',
      en: 'The role decides what a person sees: for one who can sign in, or becomes an administrator, an administrator must import it, or use youju user add.',
    },
  };
}

export function tooManyCells(expected: number, found: number): RowProblem {
  return {
    code: 'too_many_cells',
    column: '',
    message: {
      zh: `这一行有 ${found} 列，表头只有 ${expected} 列：多半是文字里的逗号没有加引号，列已错位。`,
      en: `This row has ${found} cells under ${expected} headers: a comma inside a text is probably not quoted.`,
    },
  };
}

export function brokenRow(message: Words): RowProblem {
  return { code: 'broken_row', column: '', message };
}

/** The row differs from an earlier one of the same record, or of the same line of a document; `file` and `sheet` are '' when they are the same. */
export function repeatedRow(kind: Kind, first: { file: string; sheet: string; row: number }): RowProblem {
  const zhPlace = `${first.file && `“${first.file}”`}${first.sheet && `工作表“${first.sheet}”`}第 ${first.row} 行`;
  const enPlace = `Row ${first.row}${first.sheet && ` of the sheet "${first.sheet}"`}${first.file && ` of "${first.file}"`}`;
  if (kind === 'sales')
    return {
      code: 'repeated_line',
      column: '',
      message: {
        zh: `同一单据的同一行号在${zhPlace}已有不同的内容，请改行号，或只留一行。`,
        en: `${enPlace} says something else of the same line of the same document; change the line number, or keep one of them.`,
      },
    };
  return {
    code: kind === 'targets' ? 'repeated_target' : 'repeated_record',
    column: '',
    message: {
      zh: `同一${kindTitle(kind).zh}在${zhPlace}已有不同的内容，请只留一行。`,
      en: `${enPlace} says something else of the same record; keep one of them.`,
    },
  };
}

export function wouldLose(document: string, lines: number, amount: string): RowProblem {
  return {
    code: 'would_lose',
    column: '',
    message: {
      zh: `单据 ${document} 再次导入后会少 ${lines} 行、金额变动 ${amount}，已保留原单据。确认要减少，请导入本文件，并确认“按新文件为准”（命令行 --confirm losses）。`,
      en: `Document ${document} would lose ${lines} lines and change by ${amount}, so it was kept as it was. To confirm, import this file and let the new file win (--confirm losses).`,
    },
  };
}

export function companion(document: string): RowProblem {
  return {
    code: 'with_document',
    column: '',
    message: {
      zh: `本行已导入。单据 ${document} 另有行被退回，改好后须整单再导入，请保留本行。`,
      en: `This row was imported. Other rows of document ${document} came back; keep this one so that the document is imported whole.`,
    },
  };
}
