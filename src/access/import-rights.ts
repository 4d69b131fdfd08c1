// Which kinds of file each role may import and take back. Whoever may not import all of them sees their own imports only,
// and of the batches those of their kinds.

import { Refusal } from '../base/errors.ts';
import type { Role, Viewer } from './viewer.ts';

/** Kinds by the names that files have in `records/kinds`; a role that is missing imports nothing. */
export const importRights: Readonly<Partial<Record<Role, 'all' | readonly string[]>>> = {
  manager: 'all',
  operations: 'all',
  administrator: 'all',
  finance: ['receipts', 'receivables', 'expenses', 'travel'],
};

export function mayImportKind({ role }: Pick<Viewer, 'role'>, kind: string): boolean {
  const rights = importRights[role] ?? [];
  return rights === 'all' || rights.includes(kind);
}

/** Whether an import that somebody asked for is theirs to look at: their own, or anybody's for whoever imports everything. */
export function mayLookAtImport({ role, personId }: Viewer, askedBy: number | null): boolean {
  return importRights[role] === 'all' || (askedBy !== null && askedBy === personId);
}

/** Refuses a file of a kind that is not theirs. */
export function requireKind(viewer: Viewer, kind: string): void {
  if (mayImportKind(viewer, kind)) return;
  throw new Refusal(
    'kind_not_allowed',
    {
      zh: '您的角色不能导入这一种文件。财务可以导入回款、应收、费用和出差申请，其余请交由销售运营或管理员导入。',
      en: 'Your role may not import this kind of file. Finance imports receipts, receivables, expenses and travel requests; ask operations or an administrator for the rest.',
    },
    { kind },
  );
}
