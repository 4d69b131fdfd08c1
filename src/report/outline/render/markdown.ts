// Markdown with marks → blocks. Of Markdown only what a report has: headings, paragraphs, lists, bold. The rest stays text.

import { fromMarkdown } from 'mdast-util-from-markdown';
import type { List, Node as Mdast, Parent, PhrasingContent } from 'mdast';
import type { Block } from '../../blocks.ts';
import { say, type Span, textOf } from '../../../figures/writing/spans.ts';
import { marks, type Slots } from './slots.ts';

/** A heading of which it is not yet known how it is numbered. */
export type Section = Extract<Block, { kind: 'heading' }> & { numbered: boolean };

export function blocksOf(markdown: string, slots: Slots): (Block | Section)[] {
  const root = fromMarkdown(withBoldMarks(withoutIndent(markdown)), {
    extensions: [{ disable: { null: leftAsText } }],
  });
  return root.children.flatMap((node) => blocksOfNode(node, slots));
}

const leftAsText = [
  'attention',
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

// Paragraphs are indented by their style, and lists do not lie in one another; typed blanks would make code and lists of them.
function withoutIndent(markdown: string): string {
  return markdown.replace(/^[ \t\u3000]+/gm, '');
}

/** Bold begins or ends here. */
const boldMark = '\uE002';

// Bold is paired here: Markdown does not close it between a Chinese sign and a character, as in **注：**金额, and takes seconds over
// thousands of stars.
function withBoldMarks(markdown: string): string {
  return markdown.replace(/(?<![*\\])\*\*(?!\*)/g, boldMark);
}

function blocksOfNode(node: Mdast, slots: Slots): (Block | Section)[] {
  switch (node.type) {
    case 'heading':
      return [sectionOf(node as Parent & { depth: number }, slots)];
    case 'list':
      return [listOf(node as List, slots)];
    case 'paragraph':
      return paragraphOf(node as Parent, slots);
    default:
      return [];
  }
}

function sectionOf(node: Parent & { depth: number }, slots: Slots): Section {
  const text = textOf(spansOf(node, slots)).trim();
  const title = text.replace(/\s*\{-\}$/, '');
  return { kind: 'heading', level: Math.min(node.depth, 3) as 1 | 2 | 3, text: title, numbered: title === text };
}

function paragraphOf(node: Parent, slots: Slots): Block[] {
  const alone = blockAlone(node, slots);
  if (alone) return [alone];
  const spans = spansOf(node, slots);
  const text = textOf(spans).trim();
  if (text === '[[contents]]') return [{ kind: 'contents' }];
  return text === '' ? [] : [{ kind: 'paragraph', spans }];
}

function blockAlone({ children }: Parent, slots: Slots): Block | undefined {
  const [only, ...others] = children;
  if (others.length > 0 || only?.type !== 'text') return undefined;
  const [, mark] = /^\uE000(\d+)\uE001$/.exec((only as unknown as { value: string }).value.trim()) ?? [];
  const held = mark === undefined ? undefined : slots.held(mark);
  return held && !Array.isArray(held) ? held : undefined;
}

// Lists within lists become part of the outer one.
function listOf(list: List, slots: Slots): Block {
  const items = list.children.flatMap(({ children }) =>
    children.flatMap((child) => {
      if (child.type === 'list') return (listOf(child, slots) as Extract<Block, { kind: 'list' }>).items;
      const spans = 'children' in child ? spansOf(child as Parent, slots) : [];
      return spans.length > 0 ? [spans] : [];
    }),
  );
  return { kind: 'list', ordered: list.ordered === true, items };
}

function spansOf(node: Parent, slots: Slots): Span[] {
  return withoutBreaks(withBold(node.children.flatMap((child) => inline(child as PhrasingContent, slots))));
}

/** A span, or where bold begins or ends. */
type Piece = Span | typeof boldMark;

function inline(node: PhrasingContent, slots: Slots): Piece[] {
  if (node.type === 'text') return textPieces(node.value, slots);
  return node.type === 'break' ? [{ text: '\n' }] : [];
}

function textPieces(value: string, slots: Slots): Piece[] {
  return value.split(marks).flatMap((piece, index) => {
    if (index % 2 === 0) return piece.split(/(\uE002)/).map((text) => (text === boldMark ? text : { text }));
    const held = slots.held(piece);
    return Array.isArray(held) ? held : [];
  });
}

// What has no partner stands as it was written.
function withBold(pieces: readonly Piece[]): Span[] {
  const count = pieces.filter((piece) => piece === boldMark).length;
  let met = 0;
  return pieces.flatMap((piece) => {
    if (piece === boldMark) return ++met === count && count % 2 === 1 ? [{ text: '**' }] : [];
    return met % 2 === 1 && met < count ? [{ ...piece, bold: true as const }] : [piece];
  });
}

// A line that ends between Chinese characters or signs leaves no blank; between words of letters it does.
function withoutBreaks(spans: Span[]): Span[] {
  const whole = textOf(spans);
  let offset = 0;
  const joined = spans.map((span) => {
    const from = offset;
    offset += span.text.length;
    return {
      ...span,
      text: span.text.replace(/ *\n */g, (found, at: number) => breakAt(whole, from + at, found.length)),
    };
  });
  return trimmed(say`${joined}`);
}

function breakAt(text: string, from: number, length: number): string {
  const [before, after] = [text.slice(0, from).at(-1) ?? '', text.slice(from + length).at(0) ?? ''];
  return isWide(before) || isWide(after) ? '' : ' ';
}

function isWide(character: string): boolean {
  return /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F\u2018-\u201D\u2014\u2026\uD800-\uDFFF]/.test(character);
}

function trimmed(spans: Span[]): Span[] {
  const first = spans[0];
  if (first) first.text = first.text.trimStart();
  const last = spans.at(-1);
  if (last) last.text = last.text.trimEnd();
  return spans.filter(({ text }) => text !== '');
}
