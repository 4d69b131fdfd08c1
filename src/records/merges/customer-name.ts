// Customers as people name them: by number, code or name.

import { sql } from 'kysely';
import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';

export interface CustomerName {
  id: number;
  code: string | null;
  name: string;
}

/** `华泰有限公司（C-01）`, as people tell customers apart. */
export function nameOf({ code, name }: CustomerName): string {
  return code === null || code === name ? name : `${name}（${code}）`;
}

export async function requireCustomer(tx: Transaction, id: number): Promise<CustomerName> {
  const found = await tx
    .selectFrom('customer')
    .select(['id', 'code', 'name'])
    .where('id', '=', id)
    .where('to_version', 'is', null)
    .executeTakeFirst();
  if (!found) throw unknownCustomer(`#${id}`);
  return found;
}

/** The customer of that code, else of that name; refuses a name that several bear. */
export async function customerCalled(tx: Transaction, said: string): Promise<CustomerName> {
  const { rows } = await sql<CustomerName>`
    select id, code, name
    from customer
    where to_version is null and (code = ${said} or name = ${said})
    order by code is not distinct from ${said} desc, code, id`.execute(tx);
  const [first, ...others] = rows;
  if (!first) throw unknownCustomer(said);
  if (first.code !== said && others.length > 0)
    throw severalCustomers(
      said,
      rows.flatMap(({ code }) => code ?? []),
    );
  return first;
}

function unknownCustomer(said: string): Refusal {
  return new Refusal(
    'unknown_customer',
    {
      zh: `没有客户“${said}”。请核对编码或名称。`,
      en: `There is no customer "${said}". Check the code or the name.`,
    },
    { customer: said },
  );
}

function severalCustomers(said: string, codes: string[]): Refusal {
  return new Refusal(
    'several_customers',
    {
      zh: `叫“${said}”的客户不止一个，请写编码：${codes.join('、')}。`,
      en: `Several customers are called "${said}"; write the code: ${codes.join(', ')}.`,
    },
    { customer: said, codes },
  );
}
