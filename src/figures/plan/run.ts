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
import { foldPurchases, foldSums, foldTallies, type Leaves, mergeLeaves } from '../values/fold.ts';
import { targetSums } from '../values/target-sums.ts';
import type { Plan } from './plan.ts';

export interface RunStatement {
  sql: string;
  parameters: readonly unknown[];
}

export interface Answers {
  /** Leaf id → key → value. */
  leaves: Leaves;
  statements: RunStatement[];
}

/**
 * On several views of one moment the statements run side by side, those that take long first. Each is written when its turn
 * comes and read while others run.
 */
export async function runPlan(views: readonly Transaction[], plan: Plan, asking: Asking): Promise<Answers> {
  const results = await sideBySide(views, jobsOf(plan, asking));
  const leaves: Leaves = new Map();
  for (const result of results) mergeLeaves(leaves, result.leaves);
  return { leaves, statements: results.map(({ statement }) => statement) };
}

interface Result {
  statement: RunStatement;
  leaves: Leaves;
}

type Job = (view: Transaction) => Promise<Result>;

function jobsOf(plan: Plan, asking: Asking): Job[] {
  // What counts lines one by one takes longest (measured: the orders of two years, of all statements of an annual report).
  const tallies = Map.groupBy(plan.tallies, ({ relation }) => isPlainLedger(relationOf(relation)));
  const tallied = (statement: TallyStatement) => {
    const tasks = plan.tallyTasks.filter((task) => task.statement === statement);
    return jobOf(
      () => tallySql(statement, asking),
      (rows) => foldTallies({ statement, tasks, rows }),
    );
  };
  return [
    ...(tallies.get(true) ?? []).map(tallied),
    ...plan.purchases.map((statement) => {
      const tasks = plan.purchaseTasks.filter((task) => task.statement === statement);
      return jobOf(
        () => purchasesSql(statement, asking),
        (rows) => foldPurchases({ tasks, rows }),
      );
    }),
    ...(plan.targets.length > 0 ? [targetJob(plan, asking)] : []),
    ...plan.sums.map((statement) => {
      const tasks = plan.sumTasks.filter((task) => task.statement === statement);
      return jobOf(
        () => sumsSql(statement, asking),
        (rows) => foldSums({ statement, tasks, rows }),
      );
    }),
    ...(tallies.get(false) ?? []).map(tallied),
  ];
}

function targetJob(plan: Plan, asking: Asking): Job {
  return jobOf(
    () => targetsSql(yearsOf(plan), asking),
    (rows) => {
      const sumFor = targetSums(rows);
      return new Map(plan.targets.map(({ leafId, ...asked }) => [leafId, sumFor({ ...asked, scope: asking.scope })]));
    },
  );
}

function jobOf<T>(write: () => RawBuilder<T>, fold: (rows: T[]) => Leaves): Job {
  return async (view) => {
    const { sql, parameters } = write().compile(view);
    const { rows } = await view.executeQuery(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<T>);
    return { statement: { sql, parameters }, leaves: fold(rows) };
  };
}

function yearsOf(plan: Plan): number[] {
  const years = plan.targets.flatMap(({ leaf }) => {
    const first = Number(leaf.range!.from.slice(0, 4));
    const last = Number(leaf.range!.to.slice(0, 4));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((left, right) => left - right);
}
