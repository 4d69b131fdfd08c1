// What became of all files, in a table of damages and a line that sums up.

import type { Verdict } from './judge/verdict.ts';

export interface Summary {
  counts: Map<string, Record<Verdict['outcome'], number>>;
  files: number;
  imported: number;
  rows: number;
  rejected: number;
  failures: Verdict[];
}

export function newSummary(): Summary {
  return { counts: new Map(), files: 0, imported: 0, rows: 0, rejected: 0, failures: [] };
}

export function addVerdict(summary: Summary, verdict: Verdict): void {
  const counts = summary.counts.get(verdict.damage) ?? { read: 0, refused: 0, failed: 0 };
  counts[verdict.outcome] += 1;
  summary.counts.set(verdict.damage, counts);
  summary.files += 1;
  summary.imported += Number(verdict.imported);
  summary.rows += verdict.rows;
  summary.rejected += verdict.rejected;
  if (verdict.outcome === 'failed') summary.failures.push(verdict);
}

export function reportOf(summary: Summary): string {
  return [tableOf(summary), '', sentenceOf(summary), ...summary.failures.slice(0, 50).map(failureOf)].join('\n');
}

function tableOf({ counts }: Summary): string {
  const rows = [...counts].sort(([left], [right]) => left.localeCompare(right, 'en'));
  const lines = rows.map(([damage, { read, refused, failed }]) => [damage, read, refused, failed].map(String));
  const all = [['damage', 'read', 'refused', 'failed'], ...lines];
  return all
    .map(([damage, ...numbers]) => `${damage!.padEnd(40)}${numbers.map((each) => each.padStart(9)).join('')}`)
    .join('\n');
}

function sentenceOf({ counts, ...all }: Summary): string {
  const total = (outcome: Verdict['outcome']) =>
    [...counts.values()].reduce((sum, each) => sum + each[outcome], 0).toLocaleString('en');
  const number = (value: number) => value.toLocaleString('en');
  return (
    `${number(all.files)} files: ${total('refused')} refused clearly, ${total('read')} read ` +
    `(${number(all.rows)} rows, ${number(all.rejected)} of them rejected; ${number(all.imported)} files imported into a database), ` +
    `${total('failed')} failed`
  );
}

function failureOf({ number, damage, why }: Verdict): string {
  return `\n✗ ${number} (${damage}): ${why}\n  npm run fuzz -- --seed ${number} --count 1 --keep`;
}
