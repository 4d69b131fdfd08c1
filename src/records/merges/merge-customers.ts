// Two customers that are one: from a version on, what names the one stands under the other, later imports included. The names
// in the files stay, so a merge can be undone at any time and each has its own again.

import { sql } from 'kysely';
import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import { type Database, type Transaction, transact } from '../../db/database.ts';
import { beginChange, holdChanges } from '../changes.ts';
import { endUnusedCustomers } from '../nouns-undo.ts';
import { newest } from '../standing.ts';
import { alreadyMerged, intoMerged, notAllowed, notMerged, ring, withItself } from './merge-refusals.ts';
import { type CustomerName, nameOf, requireCustomer } from './customer-name.ts';
import { type Regrouped, regroup } from './regroup.ts';
import { mergeRoots } from './roots.ts';

export interface MergeChange extends Regrouped {
  customer: number;
  into: number;
  ledger_version: number;
}

/** Refuses customers that are not known, the same, merged already, or merged the other way round. */
export async function mergeCustomers(
  db: Database,
  viewer: Viewer,
  pair: { customer: number; into: number },
): Promise<MergeChange> {
  if (!viewer.scope.all) throw notAllowed();
  return transact(db, viewer.scope, async (tx) => {
    await holdChanges(tx);
    const { customer, into } = await requireMergeable(tx, pair);
    const note = `${nameOf(customer)} → ${nameOf(into)}`;
    const version = await beginChange(tx, { kind: 'merge', note, changedBy: viewer.personId });
    await sql`
      insert into merged_customer (customer_id, into_id, from_version)
      values (${customer.id}, ${into.id}, ${version})`.execute(tx);
    const moved = await regroup(tx, { version, from: customer.id, to: into.id });
    const details = { customer: customer.id, into: into.id, ...moved };
    await logOperation(tx, viewer, { action: 'customers_merged', subject: note, version, details });
    return { ...details, ledger_version: version };
  });
}

/** Each customer has its own again, with what came for it meanwhile. Refuses one that is not merged. */
export async function undoMerge(db: Database, viewer: Viewer, customerId: number): Promise<MergeChange> {
  if (!viewer.scope.all) throw notAllowed();
  return transact(db, viewer.scope, async (tx) => {
    await holdChanges(tx);
    const customer = await requireCustomer(tx, customerId);
    const into = await intoOf(tx, customerId);
    if (into === undefined) throw notMerged(customer);
    const from = (await rootOf(tx, customerId))!;
    const note = `${nameOf(customer)} ↺ ${nameOf(await requireCustomer(tx, into))}`;
    const version = await beginChange(tx, { kind: 'merge', note, changedBy: viewer.personId });
    await sql`
      update merged_customer set to_version = ${version}
      where customer_id = ${customerId} and to_version is null`.execute(tx);
    const moved = await regroup(tx, { version, from: from.id, to: customerId });
    await endUnusedCustomers(tx, version);
    const details = { customer: customerId, into, ...moved };
    await logOperation(tx, viewer, { action: 'merge_undone', subject: note, version, details });
    return { ...details, ledger_version: version };
  });
}

async function requireMergeable(
  tx: Transaction,
  pair: { customer: number; into: number },
): Promise<{ customer: CustomerName; into: CustomerName }> {
  const customer = await requireCustomer(tx, pair.customer);
  if (pair.customer === pair.into) throw withItself(customer);
  const into = await requireCustomer(tx, pair.into);
  const rootOfInto = await rootOf(tx, into.id);
  if (rootOfInto?.id === customer.id) throw ring(customer, into);
  const rootOfCustomer = await rootOf(tx, customer.id);
  if (rootOfCustomer) throw alreadyMerged(customer, rootOfCustomer);
  if (rootOfInto) throw intoMerged(into, rootOfInto);
  return { customer, into };
}

async function intoOf(tx: Transaction, customerId: number): Promise<number | undefined> {
  const merge = await tx
    .selectFrom('merged_customer')
    .select('into_id')
    .where('customer_id', '=', customerId)
    .where('to_version', 'is', null)
    .executeTakeFirst();
  return merge?.into_id;
}

/** Who a merged customer is in the end; undefined for one that is not merged. */
async function rootOf(tx: Transaction, customerId: number): Promise<CustomerName | undefined> {
  const { rows } = await sql<CustomerName>`
    select customer.id, customer.code, customer.name
    from ${mergeRoots(newest)} as root
    join customer on customer.id = root.root_id and customer.to_version is null
    where root.customer_id = ${customerId}`.execute(tx);
  return rows[0];
}
