// One code with several names is one customer for the ledger. Whether that was meant, only whoever knows the customers can say.

import type { Problem, Words } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { type CodeOfSeveralNames, codesOfSeveralNames } from '../../records/codes-of-several-names.ts';

/** One problem a code, where its second name stands first. Call it when all lines are staged. */
export async function codeNameProblems(
  tx: Transaction,
  { column, fileNames }: { column: string; fileNames: readonly string[] },
): Promise<Problem[]> {
  const found = await codesOfSeveralNames(tx, toldCodes);
  return found.map((code) => {
    const { file, sheet, row } = code.names[1]!;
    const place = { file: fileNames[file - 1]!, ...(sheet !== null && { sheet }), row, column };
    return { code: 'code_of_several_names', place, message: severalNames(code) };
  });
}

const toldCodes = 10;
const toldNames = 5;

function severalNames({ code, names }: CodeOfSeveralNames): Words {
  const told = names.slice(0, toldNames);
  const more = names.length > told.length;
  const zh = told.map(({ name, rows, row }) => `${name}（第 ${row} 行起，共 ${rows} 行）`).join('、');
  const en = told.map(({ name, rows, row }) => `${name} (from row ${row}, ${rows} in all)`).join(', ');
  return {
    zh: `编码 ${code} 下有 ${names.length} 个客户名称：${zh}${more ? ' 等' : ''}。已按同一个客户入账；若不是同一家，请改正编码后再导入。`,
    en: `The code ${code} bears ${names.length} names of customers: ${en}${more ? ' …' : ''}. They were taken as one customer; if they are not, mend the codes and import again.`,
  };
}
