// Who is asking. Every question carries a viewer; nothing reads it from the air.

import type { RowScope } from '../db/database.ts';

export const roles = ['manager', 'supervisor', 'seller', 'operations', 'reader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Viewer {
  readonly personId: number | null;
  readonly name: string;
  readonly role: Role;
  readonly scope: RowScope;
}

/** Whoever may run commands on this machine: the data folder is theirs, so they may see all of it. */
export const localOperator: Viewer = {
  personId: null,
  name: '本机',
  role: 'administrator',
  scope: { all: true, people: [], actor: null },
};
