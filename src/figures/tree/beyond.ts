// What the company lets a viewer with a narrow scope know beyond the own rows: totals and places, never whose they are.

import { relationFor } from './leaf.ts';
import { leavesOf, type Node } from './rewrite.ts';
import { dropsPeople } from './scope.ts';

/** Marks the leaves of a viewer's figures that count more than the own rows: the whole of a share, the others of a rank. */
export function lookBeyond(node: Node): void {
  if (node.kind === 'leaf') return;
  if (dropsPeople(node.question))
    for (const leaf of leavesOf(node.kind === 'rank' ? node.inputs[0] : node.inputs.at(-1)!)) leaf.beyond = true;
  else node.inputs.forEach(lookBeyond);
}

/** Whether rows by seller would name strangers: what is nobody's own, as an event, all may count, but not by whose it is. */
export function namesStrangers(node: Node): boolean {
  return leavesOf(node).some(
    ({ metric, question }) => question.by.includes('seller') && relationFor(metric.source)?.owned === 'open',
  );
}
