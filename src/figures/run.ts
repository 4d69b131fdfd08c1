// Runs a plan: statements out, rows back, and from them the value of every leaf.

import { CompiledQuery, type RawBuilder } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { foldPurchases, foldSums, foldTallies, type LeafValues } from './fold.ts';
import type { Plan } from './plan.ts';
import { purchasesSql } from './sql/purchases.ts';
import type { Asking } from './sql/relation.ts';
import { sumsSql } from './sql/sums.ts';
import { tallySql } from './sql/tally.ts';
import { targetsSql } from './sql/targets.ts';
import { sumTargets } from './target-sums.ts';

export interface RunStatement {
  sql: string;
  parameters: readonly unknown[];
}

export interface Answers {
  /** Leaf id → key → value. */
  leaves: Map<string, LeafValues>;
  statements: RunStatement[];
}

export async function runPlan(tx: Transaction, plan: Plan, asking: Asking): Promise<Answers> {
  const statements: RunStatement[] = [];
  const run = async <T>(query: RawBuilder<T>): Promise<T[]> => {
    const compiled = query.compile(tx);
    statements.push({ sql: compiled.sql, parameters: compiled.parameters });
    return (await tx.executeQuery(CompiledQuery.raw(compiled.sql, [...compiled.parameters]) as CompiledQuery<T>)).rows;
  };

  const leaves = new Map<string, LeafValues>();
  for (const statement of plan.sums) {
    const tasks = plan.sumTasks.filter((task) => task.statement === statement);
    foldSums(leaves, { statement, tasks, rows: await run(sumsSql(statement, asking)) });
  }
  for (const statement of plan.tallies) {
    const tasks = plan.tallyTasks.filter((task) => task.statement === statement);
    foldTallies(leaves, { statement, tasks, rows: await run(tallySql(statement, asking)) });
  }
  for (const statement of plan.purchases) {
    const tasks = plan.purchaseTasks.filter((task) => task.statement === statement);
    foldPurchases(leaves, { tasks, rows: await run(purchasesSql(statement, asking)) });
  }
  if (plan.targets.length > 0) {
    const rows = await run(targetsSql(yearsOf(plan), asking));
    for (const { leafId, ...asked } of plan.targets)
      leaves.set(leafId, sumTargets(rows, { ...asked, scope: asking.scope }));
  }
  return { leaves, statements };
}

function yearsOf(plan: Plan): number[] {
  const years = plan.targets.flatMap(({ leaf }) => {
    const first = Number(leaf.range!.from.slice(0, 4));
    const last = Number(leaf.range!.to.slice(0, 4));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((left, right) => left - right);
}
