// Whose data is meant: an employee, or the contact that a customer has.

import { sql } from 'kysely';
import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';

export type Subject =
  | { kind: 'employee'; id: number; name: string; leftOn: string | null }
  | { kind: 'contact'; id: number; name: string; contact: string | null; phone: string | null };

export type SubjectKind = Subject['kind'];

/** What is typed to confirm that just this one is meant: the name of the employee, or of the customer. */
export function confirmationOf({ name }: Subject): string {
  return name;
}

export async function subjectOf(tx: Transaction, kind: SubjectKind, id: number): Promise<Subject> {
  const { rows } = await (kind === 'employee' ? employee(id) : contact(id)).execute(tx);
  if (!rows[0]) throw unknown(kind, `#${id}`);
  return rows[0];
}

const employee = (id: number) => sql<Subject>`
  select 'employee' as kind, id, name, left_on as "leftOn"
  from person
  where id = ${id} and to_version is null`;

const contact = (id: number) => sql<Subject>`
  select 'contact' as kind, id, name, contact, phone
  from customer
  where id = ${id} and to_version is null`;

/** By code or name; of an employee and a customer who are called the same, `kind` says which. */
export async function subjectCalled(tx: Transaction, said: string, kind?: SubjectKind): Promise<Subject> {
  const { rows } = await sql<{ kind: SubjectKind; id: number; coded: boolean }>`
    select 'employee' as kind, id, code is not distinct from ${said} as coded
    from person
    where to_version is null and ${said} in (code, name)
    union all
    select 'contact', id, code is not distinct from ${said}
    from customer
    where to_version is null and ${said} in (code, name)`.execute(tx);
  const asked = rows.filter((row) => kind === undefined || row.kind === kind);
  const byCode = asked.filter(({ coded }) => coded);
  const meant = byCode.length > 0 ? byCode : asked;
  if (meant.length === 0) throw unknown(kind ?? 'employee', said);
  if (meant.length > 1) throw several(said);
  return subjectOf(tx, meant[0]!.kind, meant[0]!.id);
}

function unknown(kind: SubjectKind, said: string): Refusal {
  const [zh, en] = kind === 'employee' ? ['人员', 'person'] : ['客户', 'customer'];
  return new Refusal(
    kind === 'employee' ? 'unknown_person' : 'unknown_customer',
    {
      zh: `没有${zh}“${said}”。请核对工号、客户编码或名称。`,
      en: `There is no ${en} “${said}”. Check the code or the name.`,
    },
    { said },
  );
}

function several(said: string): Refusal {
  return new Refusal(
    'ambiguous_person',
    {
      zh: `“${said}”不止一个。请写工号或客户编码；人员与客户同名时，用 --as employee 或 --as contact 写明是谁。`,
      en: `“${said}” is not the only one. Write a code; where an employee and a customer are called the same, say which with --as employee or --as contact.`,
    },
    { said },
  );
}
