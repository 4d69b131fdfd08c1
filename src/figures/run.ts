// Runs a plan: statements out, rows back, and from them the value of every leaf.

import { CompiledQuery, type RawBuilder } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { foldDocuments, foldSums, type LeafValues } from './fold.ts';
import type { Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import type { Scope } from './scope.ts';
import { documentsSql } from './sql/documents.ts';
import { sumsSql } from './sql/sums.ts';
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

export async function runPlan(tx: Transaction, plan: Plan, asked: { moment: Moment; scope: Scope }): Promise<Answers> {
  const { moment, scope } = asked;
  const statements: RunStatement[] = [];
  const run = async <T>(query: RawBuilder<T>): Promise<T[]> => {
    const compiled = query.compile(tx);
    statements.push({ sql: compiled.sql, parameters: compiled.parameters });
    return (await tx.executeQuery(CompiledQuery.raw(compiled.sql, [...compiled.parameters]) as CompiledQuery<T>)).rows;
  };

  const leaves = new Map<string, LeafValues>();
  for (const [index, statement] of plan.sums.entries()) {
    const tasks = plan.sumTasks.filter((task) => task.statement === index);
    foldSums(leaves, { statement, tasks, rows: await run(sumsSql(statement, moment, scope)) });
  }
  if (plan.documents) {
    const rows = await run(documentsSql(plan.documents, moment, scope));
    foldDocuments(leaves, { statement: plan.documents, tasks: plan.documentTasks, rows });
  }
  if (plan.targets.length > 0) {
    const rows = await run(targetsSql(yearsOf(plan), moment, scope));
    for (const { leafId, leaf } of plan.targets) leaves.set(leafId, sumTargets(rows, { leaf, scope }));
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
