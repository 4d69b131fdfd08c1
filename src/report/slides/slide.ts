// A deck before it is PowerPoint: what each slide says, and what its speaker may say besides.

import type { Finding } from '../../figures/findings/findings.ts';
import type { Span } from '../../figures/writing/spans.ts';
import type { Block } from '../blocks.ts';
import type { Proof } from '../proof.ts';
import type { AgendaLine } from './plan/sections.ts';

export type Slide =
  | { kind: 'title'; title: string; subtitle: string }
  | { kind: 'agenda'; items: AgendaLine[] }
  | { kind: 'figures'; figures: Proof[]; notes: Span[][] }
  | ContentSlide
  | { kind: 'closing'; title: string; line: string };

export interface ContentSlide {
  kind: 'content';
  /** The headings that it stands below. */
  label: string;
  /** One idea as a sentence, with its figures. */
  headline: Span[];
  body: Body;
  notes: Span[][];
  /** The less, the earlier it is left out of a deck that grows too long. */
  weight: number;
}

export type Body =
  | { kind: 'chart'; block: Extract<Block, { kind: 'chart' }> }
  | { kind: 'table'; block: TableBlock; below: Span[][] }
  | { kind: 'bullets'; items: Span[][] }
  | { kind: 'problems'; problems: readonly Finding[] }
  | { kind: 'none' };

export type TableBlock = Extract<Block, { kind: 'table' }>;
