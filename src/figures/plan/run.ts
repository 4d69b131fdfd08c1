// Runs a plan: statements out, rows back, and from them the value of every leaf.

import { CompiledQuery, type RawBuilder } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { sideBySide } from '../side-by-side.ts';
import { purchasesSql } from '../sql/purchases/purchases.ts';
import type { Asking } from '../sql/relation.ts';
import { relationOf } from '../sql/relations.ts';
import { isPlainLedger } from '../sql/rows/changed-rows.ts';
import { sumsSql } from '../sql/sums.ts';
import { type TallyStatement, tallySql } from '../sql/tally.ts';
import { targetsSql } from '../sql/targets.ts';
import { foldPurchases, foldSums, foldTallies, type LeafValues } from '../values/fold.ts';
import { sumTargets } from '../values/target-sums.ts';
import type { Plan } from './plan.ts';

export interface RunStatement {
  sql: string;
  parameters: readonly unknown[];
}

export interface Answers {
  /** Leaf id → key → value. */
  leaves: Map<string, LeafValues>;
  statements: RunStatement[];
}

/** On several views of one moment the statements run side by side, those that take long first. */
export async function runPlan(views: readonly Transaction[], plan: Plan, asking: Asking): Promise<Answers> {
  const jobs = jobsOf(plan, asking);
  await sideBySide(
    views,
    jobs.map(({ run }) => run),
  );
  const leaves = new Map<string, LeafValues>();
  for (const { fold } of jobs) fold(leaves);
  return { leaves, statements: jobs.flatMap(({ statement }) => statement ?? []) };
}

interface Job {
  statement: RunStatement | undefined;
  run(view: Transaction): Promise<void>;
  fold(leaves: Map<string, LeafValues>): void;
}

function jobsOf(plan: Plan, asking: Asking): Job[] {
  // What counts lines one by one takes longest (measured: the orders of two years, of all statements of an annual report).
  const tallies = Map.groupBy(plan.tallies, ({ relation }) => isPlainLedger(relationOf(relation)));
  const tallied = (statement: TallyStatement) => {
    const tasks = plan.tallyTasks.filter((task) => task.statement === statement);
    return jobOf(tallySql(statement, asking), (leaves, rows) => foldTallies(leaves, { statement, tasks, rows }));
  };
  return [
    ...(tallies.get(true) ?? []).map(tallied),
    ...plan.purchases.map((statement) => {
      const tasks = plan.purchaseTasks.filter((task) => task.statement === statement);
      return jobOf(purchasesSql(statement, asking), (leaves, rows) => foldPurchases(leaves, { tasks, rows }));
    }),
    ...plan.sums.map((statement) => {
      const tasks = plan.sumTasks.filter((task) => task.statement === statement);
      return jobOf(sumsSql(statement, asking), (leaves, rows) => foldSums(leaves, { statement, tasks, rows }));
    }),
    ...(tallies.get(false) ?? []).map(tallied),
    ...(plan.targets.length > 0 ? [targetJob(plan, asking)] : []),
  ];
}

function targetJob(plan: Plan, asking: Asking): Job {
  return jobOf(targetsSql(yearsOf(plan), asking), (leaves, rows) => {
    for (const { leafId, ...asked } of plan.targets)
      leaves.set(leafId, sumTargets(rows, { ...asked, scope: asking.scope }));
  });
}

function jobOf<T>(query: RawBuilder<T>, fold: (leaves: Map<string, LeafValues>, rows: T[]) => void): Job {
  let rows: T[] = [];
  const job: Job = {
    statement: undefined,
    run: async (view) => {
      const { sql, parameters } = query.compile(view);
      job.statement = { sql, parameters };
      rows = (await view.executeQuery(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<T>)).rows;
    },
    fold: (leaves) => fold(leaves, rows),
  };
  return job;
}

function yearsOf(plan: Plan): number[] {
  const years = plan.targets.flatMap(({ leaf }) => {
    const first = Number(leaf.range!.from.slice(0, 4));
    const last = Number(leaf.range!.to.slice(0, 4));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((left, right) => left - right);
}
