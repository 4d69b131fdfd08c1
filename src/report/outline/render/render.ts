// The tree of a template and the answers to its figures → Markdown in which every value is a mark.

import type { Finding } from '../../../figures/findings/findings.ts';
import { textOf } from '../../../figures/writing/spans.ts';
import { costs, spend, tooMuch } from '../bind/effort.ts';
import { itemsOf } from '../bind/items.ts';
import { holds } from '../bind/judge.ts';
import type { Item, Loops, Telling } from '../bind/telling.ts';
import type { Chart, Each, If, Node, Table } from '../tree.ts';
import { chartOf } from './charts.ts';
import { findingGrid } from './findings.ts';
import type { Slots } from './slots.ts';
import { comparisonName, type Grid, indicatorGrid, memberGrid } from './tables.ts';
import { valueSpans } from './values.ts';

export interface Rendering extends Telling {
  slots: Slots;
  /** The findings told so far. */
  told: Set<Finding>;
}

/** Longer than this is a loop within loops that nobody reads. */
const longest = 2_000_000;

export function render(nodes: readonly Node[], rendering: Rendering, loops: Loops = new Map()): string {
  let text = '';
  for (const node of nodes) {
    text += renderNode(node, rendering, loops);
    spend(rendering.effort, costs.piece);
    if (text.length > longest) throw tooMuch(rendering.effort);
  }
  return text;
}

function renderNode(node: Node, rendering: Rendering, loops: Loops): string {
  switch (node.kind) {
    case 'text':
      return rendering.slots.text(node.text);
    case 'value':
      return rendering.slots.spans(valueSpans(node, rendering, loops));
    case 'comparison':
      return rendering.slots.spans([{ text: comparisonName(node.of, rendering) }]);
    case 'if':
      return render(branchOf(node, rendering, loops), rendering, loops);
    case 'each':
      return renderEach(node, rendering, loops);
    case 'table':
      return renderTable(node, rendering, loops);
    case 'chart':
      return renderChart(node, rendering, loops);
  }
}

function branchOf(node: If, rendering: Rendering, loops: Loops): Node[] {
  return node.branches.find(({ condition }) => holds(condition, rendering, loops))?.body ?? node.otherwise;
}

function renderEach(each: Each, rendering: Rendering, loops: Loops): string {
  if (loops.size === 0 && each.source.kind !== 'findings') rendering.effort.at = each.source.figure.at;
  const { items, all } = itemsOf(each, rendering, loops);
  if (items.length === 0) return render(each.otherwise, rendering, loops);
  noteTold(items, rendering);
  const told = items.map((item) => render(each.body, rendering, new Map([...loops, [each.variable, item]])));
  const more = items.length < all ? each.more.replace('{n}', String(all)) : '';
  const plain = (text: string) => rendering.slots.spans([{ text }]);
  return `${told.join(plain(each.between))}${plain(more)}`;
}

/** Plain words, as in captions and heads. */
export function plainText(nodes: readonly Node[], rendering: Rendering, loops: Loops = new Map()): string {
  return untrimmed(nodes, rendering, loops).trim();
}

function untrimmed(nodes: readonly Node[], rendering: Rendering, loops: Loops): string {
  return nodes.map((node) => plainNode(node, rendering, loops)).join('');
}

function plainNode(node: Node, rendering: Rendering, loops: Loops): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'value') return textOf(valueSpans(node, rendering, loops));
  if (node.kind === 'comparison') return comparisonName(node.of, rendering);
  return node.kind === 'if' ? untrimmed(branchOf(node, rendering, loops), rendering, loops) : '';
}

function renderTable({ caption, note, content }: Table, rendering: Rendering, loops: Loops): string {
  const plain = (nodes: readonly Node[]) => plainText(nodes, rendering, loops);
  const grid = gridOf(content, plain, { rendering, loops });
  if (!grid) return '';
  spend(rendering.effort, grid.rows.length * grid.columns.length * costs.cell);
  const told = plain(note);
  return rendering.slots.block({ kind: 'table', caption: plain(caption), ...(told !== '' && { note: told }), ...grid });
}

function gridOf(
  content: Table['content'],
  plain: (nodes: readonly Node[]) => string,
  { rendering, loops }: { rendering: Rendering; loops: Loops },
): Grid | undefined {
  const at = { telling: rendering, loops };
  if (content.kind === 'indicators') {
    const rows = content.rows.map(({ title }) => plain(title));
    return indicatorGrid(content, { columns: content.columns.map(plain), rows, first: rendering.words.indicator }, at);
  }
  const titles = content.columns.map(({ title }) => plain(title));
  if (content.kind === 'members') return memberGrid(content, titles, at);
  const items = itemsOf(content.loop, rendering, loops).items.filter((item) => item.kind === 'finding');
  noteTold(items, rendering);
  return findingGrid(content, titles, { items, telling: rendering });
}

function noteTold(items: readonly Item[], { told }: Rendering): void {
  for (const item of items) if (item.kind === 'finding') for (const each of item.findings) told.add(each);
}

function renderChart(node: Chart, rendering: Rendering, loops: Loops): string {
  const plain = (nodes: readonly Node[]) => plainText(nodes, rendering, loops);
  const drawn = chartOf(
    node,
    node.series.map(({ name }) => plain(name)),
    { telling: rendering, loops },
  );
  if (!drawn) return '';
  spend(rendering.effort, drawn.chart.categories.length * drawn.chart.series.length * costs.cell);
  const { words } = rendering;
  const caption = `${plain(node.caption)}${drawn.shortened ? words.unfinishedLeftOut : ''}`;
  const alternative = words.chart(node.form, caption);
  return rendering.slots.block({ kind: 'chart', caption, chart: drawn.chart, alternative });
}
