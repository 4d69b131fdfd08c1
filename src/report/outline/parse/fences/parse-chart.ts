// A chart: its form, what lies along its axis, and the figures of its series.

import type { Words } from '../../../../base/errors.ts';
import { nearest } from '../../../../base/nearest.ts';
import type { DimensionKey } from '../../../../figures/catalogue/dimensions.ts';
import type { Chart } from '../../tree.ts';
import { apartAtColon, type Entry, entriesOf, type Piece } from './fence-lines.ts';
import { brokenDown } from '../parse-figure.ts';
import { dimensionAt, figureIn, limitOf } from './fence-values.ts';
import { wrong } from '../problems.ts';
import { type Context, type ParseInline, want } from '../scope.ts';
import type { FenceToken } from '../tokens.ts';

const keys = ['form', 'caption', 'across', 'series', 'limit'] as const;
const forms = ['line', 'column', 'bar'] as const;
const styles = ['now', 'before', 'target'] as const;

/** Throws a Refusal where it is no chart at all. */
export function parseChart(token: FenceToken, context: Context, inline: ParseInline): Chart {
  const { form, caption, across, series, limit } = entriesOf(
    { text: token.body, offset: token.offset },
    keys,
    context.problems,
  );
  if (!caption || !across || !series) throw wrong('incomplete_block', token.at, { words: incomplete });
  const dimension = dimensionAt(across.value);
  return {
    kind: 'chart',
    caption: inline(caption.value, context),
    form: form ? oneOf(form, forms) : 'column',
    across: dimension,
    limit: limitOf(limit),
    series: series.items.flatMap((item) => {
      const one = context.problems.try(() => seriesOf(item, { dimension, context }, inline));
      return one ? [one] : [];
    }),
  };
}

const incomplete: Words = {
  zh: '图要有 caption（标题）、across（横轴的维度）与 series（一行一个数字）',
  en: 'A chart needs caption, across (a dimension) and series (a figure a line)',
};

function seriesOf(
  item: Piece,
  chart: { dimension: DimensionKey; context: Context },
  inline: ParseInline,
): Chart['series'][number] {
  const { dimension, context } = chart;
  const parts = apartAtColon(item);
  if (!parts) throw wrong('bad_line', item.at, { words: seriesWanted });
  const { figure, reader } = figureIn(parts.rest, context);
  const style = reader.match(/[(（]\s*(?:now|before|target)\s*[)）]/uy)?.replace(/[\s()（）]/g, '') ?? 'now';
  if (!reader.isAtEnd())
    throw reader.wrong({ zh: '括号里应为 now、before 或 target', en: 'The brackets hold now, before or target' });
  return {
    name: inline(parts.title, context),
    figure: want(brokenDown(figure, dimension), context),
    style: style as (typeof styles)[number],
  };
}

const seriesWanted: Words = {
  zh: '一条写作“- 名称: 数字 (now)”，如 - 目标: sales.target@P (target)',
  en: 'A series is written “- name: figure (now)”, such as - Target: sales.target@P (target)',
};

function oneOf<T extends string>({ value }: Entry, known: readonly T[]): T {
  const found = known.find((each) => each === value.text);
  if (found) return found;
  const words = { zh: `应为 ${known.join('、')} 之一`, en: `One of ${known.join(', ')} is wanted here` };
  throw wrong('unknown_name', value.at, { words, nearest: nearest(value.text, known) });
}
