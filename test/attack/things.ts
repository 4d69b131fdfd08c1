// What the people of the region own: reports, imports, batches, tokens and sessions, so that others can try to take them.

import { transact, wholeCompany } from '../../src/db/database.ts';
import { listSessions } from '../../src/access/own-sessions.ts';
import { importTexts } from '../support/ledger.ts';
import type { Serving } from '../support/serving.ts';
import type { Attacked } from './attacked.ts';

export interface Things {
  /** Written by the manager, over all rows. */
  report: number;
  /** Written by the seller, over their own. */
  sellersReport: number;
  /** Asked for by operations. */
  import: number;
  /** Of the ledger, which finance may not import. */
  batch: number;
  /** That of operations. */
  token: number;
  tokenSecret: string;
  /** One of the manager. */
  session: number;
  /** Whom the manager named. */
  deputy: number;
  /** Somebody who attacks nobody. */
  person: number;
  customer: number;
  otherCustomer: number;
}

const ledger = `
  单号,日期,客户,省份,系列,销售员,金额
  D1,2024-01-10,甲公司,浙江,A,seller,10000000
  D2,2025-01-10,甲公司,浙江,A,seller,12340000
  D3,2025-02-10,乙公司,江苏,B,below,5000000
  D4,2025-03-10,丙公司,江苏,A,below,2000000`;

const customers = `
  客户名称,客户编码,省份,负责人
  甲公司,C1,浙江,seller
  乙公司,C2,江苏,below
  丙公司,C3,江苏,below`;

export async function furnish(serving: Serving, as: Attacked['as']): Promise<Things> {
  await importTexts(serving.db, { '客户.csv': customers });
  await importTexts(serving.db, { '台账.csv': ledger });
  const idOf = async (who: string, path: string, body: unknown) => {
    const { body: text, status } = await as(who)('POST', path, body);
    if (status > 299) throw new Error(`${path}: ${text}`);
    return JSON.parse(text) as { id: number; secret: string };
  };
  const report = { kind: 'annual', period: '2025', language: 'zh', format: 'docx' };
  const token = await idOf('operations', '/api/tokens', { name: 'ERP' });
  const { customers: known } = JSON.parse((await as('manager')('GET', '/api/customers')).body) as {
    customers: { id: number }[];
  };
  const { batches } = JSON.parse((await as('operations')('GET', '/api/batches')).body) as {
    batches: { id: number; kind: string }[];
  };
  return {
    report: (await idOf('manager', '/api/reports', report)).id,
    sellersReport: (await idOf('seller', '/api/reports', report)).id,
    import: (await idOf('operations', '/api/imports', fileForm('订单.csv', '日期,客户,金额\n2025-01-05,甲公司,x'))).id,
    batch: batches.find(({ kind }) => kind === 'sales')!.id,
    token: token.id,
    tokenSecret: token.secret,
    person: serving.people.below,
    session: await sessionOf(serving),
    deputy: (await idOf('manager', '/api/deputies', deputyOf(serving))).id,
    customer: known[0]!.id,
    otherCustomer: known[1]!.id,
  };
}

export function fileForm(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), name);
  return form;
}

function deputyOf({ people }: Serving) {
  return { deputy_id: people.operations, from: '2099-01-01', to: '2099-01-02' };
}

async function sessionOf({ db, people }: Serving): Promise<number> {
  const [session] = await transact(db, wholeCompany, (tx) => listSessions(tx, people.manager, new Date()));
  return session!.id;
}
