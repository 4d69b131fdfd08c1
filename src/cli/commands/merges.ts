// Customers that may be the same, and those that are taken for others.

import type { Command } from 'commander';
import { companyZone } from '../../access/sessions.ts';
import { localOperator } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language, Words } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import type { Closeness } from '../../records/close-names/close-names.ts';
import {
  type CustomerCard,
  forgetApart,
  listProposals,
  type Proposal,
  tellApart,
} from '../../records/close-names/proposals.ts';
import { customerCalled, nameOf } from '../../records/merges/customer-name.ts';
import { mergeCustomers, undoMerge } from '../../records/merges/merge-customers.ts';
import { listMerges, type Merge } from '../../records/merges/merge-list.ts';
import { table } from '../table.ts';
import { withWorld, type World } from '../world.ts';

export function addMerges(program: Command): void {
  const merges = program.command('merges').description('客户合并与近似名称 / customers that are the same');
  merges
    .command('list', { isDefault: true })
    .description('已合并的客户 / customers that are taken for others')
    .action(run(list));
  merges
    .command('proposals')
    .description('名称相近、可能是同一家的客户 / customers of close names')
    .action(run(proposals));
  merges
    .command('add')
    .description('把一个客户并入另一个 / take a customer for another')
    .argument('<customer>', '客户编码或名称 / code or name')
    .argument('<into>', '并入哪一家 / the one that stays')
    .action((customer: string, into: string, _options: object, command: Command) =>
      run((world) => add(world, customer, into))({}, command),
    );
  merges
    .command('undo')
    .description('撤销一次合并 / give a merged customer its own again')
    .argument('<customer>', '被并入的客户 / the merged customer')
    .action((customer: string, _options: object, command: Command) =>
      run((world) => undo(world, customer))({}, command),
    );
  merges
    .command('apart')
    .description('不是同一家，不再提示 / not the same: propose them no more')
    .argument('<customer>')
    .argument('<other>')
    .option('--undo', '可以再提示 / they may be proposed again')
    .action((customer: string, other: string, { undo: forgets }: { undo?: boolean }, command: Command) =>
      run((world) => apart(world, [customer, other], forgets === true))({}, command),
    );
}

function run(work: (world: World) => Promise<void>) {
  return (_options: object, command: Command) => withWorld(command, work);
}

async function list({ db, language, give }: World): Promise<void> {
  const merges = await transact(db, wholeCompany, listMerges, { snapshot: true });
  const none = language === 'zh' ? '没有合并过客户。' : 'No customers are merged.';
  give(merges, () => (merges.length === 0 ? none : table(merges.map((each) => mergeRow(each)))));
}

function mergeRow({ customer, into, merged_at: at, merged_by: by }: Merge): string[] {
  return [nameOf(customer), `→ ${nameOf(into)}`, `${dayInZone(at, companyZone)} ${by ?? ''}`.trim()];
}

const most = 10_000;

async function proposals({ db, language, give }: World): Promise<void> {
  const found = await transact(db, wholeCompany, (tx) => listProposals(tx, { offset: 0, limit: most }), {
    snapshot: true,
  });
  const none = language === 'zh' ? '没有名称相近的客户。' : 'No customers have close names.';
  const listing = () => table(found.proposals.map((each) => proposalRow(each, language)));
  give(found, () => (found.total === 0 ? none : listing()));
}

function proposalRow({ closeness, left, right }: Proposal, language: Language): string[] {
  return [reasons[closeness][language], cardText(left, language), cardText(right, language)];
}

const reasons: Record<Closeness, Words> = {
  spelling: { zh: '只是写法不同', en: 'spelled differently' },
  place: { zh: '一个多写了地名', en: 'one gives a place' },
  short: { zh: '一个是简称', en: 'one is short' },
  near: { zh: '差一个字', en: 'one character differs' },
};

function cardText(card: CustomerCard, language: Language): string {
  const lines = language === 'zh' ? `${card.lines} 行` : `${card.lines} lines`;
  return [nameOf(card), card.region, lines].filter(Boolean).join(' · ');
}

async function add({ db, language, give }: World, customer: string, into: string): Promise<void> {
  const pair = { customer: await idOf(db, customer), into: await idOf(db, into) };
  const done = await mergeCustomers(db, localOperator, pair);
  const zh = `“${customer}”已并入“${into}”：${done.documents} 张单据、${done.records} 条记录，账册版本 ${done.ledger_version}。可用 youju merges undo 撤销。`;
  const en = `"${customer}" is merged into "${into}": ${done.documents} documents, ${done.records} records, ledger version ${done.ledger_version}. Undo with youju merges undo.`;
  give(done, () => (language === 'zh' ? zh : en));
}

async function undo({ db, language, give }: World, customer: string): Promise<void> {
  const done = await undoMerge(db, localOperator, await idOf(db, customer));
  const zh = `已撤销合并，“${customer}”拿回 ${done.documents} 张单据、${done.records} 条记录，账册版本 ${done.ledger_version}。`;
  const en = `The merge is undone, "${customer}" has ${done.documents} documents and ${done.records} records again, ledger version ${done.ledger_version}.`;
  give(done, () => (language === 'zh' ? zh : en));
}

async function apart(
  { db, language, give }: World,
  [customer, other]: [string, string],
  forgets: boolean,
): Promise<void> {
  const pair = { left: await idOf(db, customer), right: await idOf(db, other) };
  const told = await (forgets ? forgetApart : tellApart)(db, localOperator, pair);
  const zh = forgets ? `“${customer}”与“${other}”可以再提示。` : `已记下“${customer}”与“${other}”不是同一家。`;
  const en = forgets
    ? `"${customer}" and "${other}" may be proposed again.`
    : `"${customer}" and "${other}" are told apart.`;
  give(told, () => (language === 'zh' ? zh : en));
}

async function idOf(db: Database, said: string): Promise<number> {
  return (await transact(db, wholeCompany, (tx) => customerCalled(tx, said))).id;
}
