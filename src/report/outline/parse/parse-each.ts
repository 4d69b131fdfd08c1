// What stands behind `#each`: what is gone through, in which order and part, and under which name.

import { isTime } from '../../../figures/catalogue/dimensions.ts';
import type { Each, FigureRef, Order, Source, Variable } from '../tree.ts';
import { parseOperand, parseRules, takeSign } from './parse-operand.ts';
import { isFigureNext, parseFigure } from './parse-figure.ts';
import { facts } from '../tree.ts';
import type { Reader } from './reader.ts';
import { type Context, want } from './scope.ts';

/** Throws a Refusal with the place at which it goes wrong. */
export function parseEach(reader: Reader, context: Context): Omit<Each, 'kind' | 'body' | 'otherwise'> {
  const source = parseSource(reader, context);
  if (!reader.word('as'))
    throw reader.wrong({ zh: '这里应为 as 与一个名称，如 as 省', en: 'Here as and a name are wanted, such as as 省' });
  const variable = parseVariable(reader, source);
  const between = reader.word('between') ? textOf(reader) : '';
  const more = reader.word('more') ? textOf(reader) : '';
  if (reader.isAtEnd()) return { source, variable, between, more };
  throw reader.wrong({ zh: '这里多出了文字', en: 'There is something left over here' }, 'left_over');
}

/** What a loop would go through, without a name for it: whether there is any. */
export function parseLoopHead(reader: Reader, context: Context): Pick<Each, 'source' | 'variable'> {
  const source = parseSource(reader, context);
  return { source, variable: variableOf('', source) };
}

function parseSource(reader: Reader, context: Context): Source {
  if (reader.word('findings')) return parseFindings(reader, context);
  if (reader.word('runs')) return parseRuns(reader, context);
  if (!isFigureNext(reader))
    throw reader.wrong({
      zh: '这里应为带 by 的数字（如 sales by province@P）、runs … 或 findings',
      en: 'A figure with by is wanted here (such as sales by province@P), runs … or findings',
    });
  const figure = want(parseFigure(reader, context), context);
  if (ownDimensions(figure).length !== 1)
    throw reader.wrong(
      { zh: '列举的数字须带 by 和一个维度', en: 'The figure of a loop needs by and one dimension' },
      'no_breakdown',
    );
  return { kind: 'members', figure, ...parseChosen(reader, context) };
}

function parseFindings(reader: Reader, context: Context): Source {
  context.wants.findings = true;
  const source = { kind: 'findings' as const, rules: [] as string[], top: Number.POSITIVE_INFINITY, together: false };
  for (let more = true; more; ) {
    if (reader.word('together')) source.together = true;
    else if (reader.word('top')) source.top = countOf(reader);
    else if (/^of\b/.test(reader.rest())) source.rules = parseRules(reader);
    else more = false;
  }
  return source;
}

function parseRuns(reader: Reader, context: Context): Source {
  const figure = want(parseFigure(reader, context), context);
  const dimensions = ownDimensions(figure);
  if (dimensions.length !== 2 || !dimensions.includes('month'))
    throw reader.wrong(
      { zh: 'runs 的数字须带 by 一个维度, month', en: 'The figure of runs needs by, a dimension and month' },
      'no_breakdown',
    );
  const direction = reader.word('fell', 'grew') as 'fell' | 'grew' | undefined;
  if (!direction) throw reader.wrong({ zh: '这里应为 fell 3 或 grew 3', en: 'fell 3 or grew 3 is wanted here' });
  return { kind: 'runs', figure, direction, least: countOf(reader) };
}

function parseChosen(reader: Reader, context: Context): Pick<Extract<Source, { kind: 'members' }>, 'filter' | 'order'> {
  let chosen: ReturnType<typeof parseChosen> = {};
  for (let more = true; more; ) {
    const order = parseOrder(reader);
    if (order) chosen = { ...chosen, order };
    else if (reader.word('where')) chosen = { ...chosen, filter: parseFilter(reader, context) };
    else more = false;
  }
  return chosen;
}

function parseOrder(reader: Reader): Order | undefined {
  const by = reader.word('best', 'worst', 'sorted') as Order['by'] | undefined;
  if (!by) return undefined;
  return { by, most: by === 'sorted' ? Number.POSITIVE_INFINITY : countOf(reader) };
}

function parseFilter(reader: Reader, context: Context) {
  const sign = takeSign(reader);
  if (!sign)
    throw reader.wrong({
      zh: 'where 之后写比较，如 where > 0',
      en: 'Behind where stands a comparison, such as where > 0',
    });
  return { sign, than: parseOperand(reader, context) };
}

function parseVariable(reader: Reader, source: Source): Variable {
  const name = reader.match(/[\p{L}_][\p{L}\p{N}_]*/uy)?.normalize('NFC');
  if (name === undefined || name === 'P' || (facts as readonly string[]).includes(name))
    throw reader.wrong(
      { zh: '这里应为一个自己取的名称，如 省', en: 'A name of your own is wanted here, such as province' },
      'bad_loop_name',
    );
  return variableOf(name, source);
}

function variableOf(name: string, source: Source): Variable {
  if (source.kind === 'findings') return { name, kind: 'finding', dimension: undefined, figure: undefined };
  const { figure } = source;
  const kind = source.kind === 'runs' ? 'run' : 'member';
  const dimension = ownDimensions(figure).find((each) => kind === 'member' || !isTime(each));
  return { name, kind, dimension, figure };
}

// Without those that loops around have put in.
function ownDimensions({ question, members }: FigureRef) {
  return question.by.filter((dimension) => !members.some((member) => member.dimension === dimension));
}

function countOf(reader: Reader): number {
  const count = reader.count();
  if (count === undefined || count === 0)
    throw reader.wrong({ zh: '这里应为个数，如 3', en: 'How many is wanted here, such as 3' });
  return count;
}

function textOf(reader: Reader): string {
  const text = reader.quoted();
  if (text === undefined)
    throw reader.wrong({ zh: '这里应为引号里的文字，如 "、"', en: 'A text in quotes is wanted here, such as ", "' });
  return text;
}
