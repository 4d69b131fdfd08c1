// The template of a kind with the provisional ones in it, to be filled in and imported.

import type { Language } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { listProvisional, type ProvisionalKind } from '../records/provisional.ts';
import { type KindTemplate, kindTemplate } from './layout/kind-template.ts';

/** As many as the rules of the template's cells reach. */
const most = 50_000;

export async function provisionalWorkbook(
  tx: Transaction,
  kind: ProvisionalKind,
  language: Language,
): Promise<KindTemplate> {
  const { rows } = await listProvisional(tx, kind, { offset: 0, limit: most });
  const filled = rows.map(({ code, name, values }) => ({ code, name, ...values }));
  const { content } = await kindTemplate(kind, language, filled);
  return { fileName: fileNames[kind], content };
}

const fileNames: Record<ProvisionalKind, string> = {
  customers: '待补全客户.xlsx',
  products: '待补全产品.xlsx',
  people: '待补全人员.xlsx',
};
