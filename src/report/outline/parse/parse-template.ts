// The text of a template → its tree, and everything that is wrong with the text, at once. Pure.

import type { Words } from '../../../base/errors.ts';
import type { Template } from '../tree.ts';
import { entriesOf, type Piece } from './fences/fence-lines.ts';
import { parseInline, parseTokens } from './parse-nodes.ts';
import { problemsIn, type TemplateProblem, wrong } from './problems.ts';
import type { Context } from './scope.ts';
import { tokensOf } from './tokens.ts';

/** Longer texts are no templates. */
const longest = 200_000;

/** The longest of our own templates has 400. */
const mostFigures = 3000;

export function parseTemplate(written: string): { template: Template; problems: TemplateProblem[] } {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems = problemsIn(text);
  const context: Context = { problems, figures: [], wants: { findings: false }, loops: [] };
  if (text.length > longest) problems.add(wrong('too_long', { offset: longest, length: 1 }, { words: tooLong }));
  const shown = text.slice(0, longest);
  const head = headOf(shown);
  const parts = parseHead(head, context);
  const body = parseTokens(tokensOf(shown, problems, { from: head.end }), context);
  if (context.figures.length > mostFigures)
    problems.add(wrong('too_many_figures', { offset: 0, length: 1 }, { words: tooMany }));
  const template = { ...parts, body, figures: context.figures, wantsFindings: context.wants.findings };
  return { template, problems: problems.all.sort((left, right) => left.offset - right.offset) };
}

const tooMany: Words = {
  zh: `模板里的数字超过 ${mostFigures} 个，请分成几份模板`,
  en: `The template has more than ${mostFigures} figures; divide it into several`,
};

const tooLong: Words = {
  zh: `模板超过 ${longest} 个字符，后面的没有读`,
  en: `The template is longer than ${longest} characters; the rest was not read`,
};

interface Head {
  text: string;
  offset: number;
  end: number;
}

function headOf(text: string): Head {
  const found = /^---[ \t]*\n((?:(?!---[ \t]*(?:\n|$)).*\n)*)---[ \t]*(?:\n|$)/.exec(text);
  return found
    ? { text: found[1]!, offset: text.indexOf('\n') + 1, end: found[0].length }
    : { text: '', offset: 0, end: 0 };
}

function parseHead(head: Head, context: Context): Pick<Template, 'title' | 'subtitle'> {
  const { title, subtitle } = entriesOf(head, ['title', 'subtitle'], context.problems);
  const inline = (piece: Piece | undefined) => (piece ? parseInline(piece, context) : []);
  if (!title || title.value.text === '')
    context.problems.add(wrong('no_title', { offset: 0, length: 1 }, { words: noTitle }));
  return { title: inline(title?.value), subtitle: inline(subtitle?.value) };
}

const noTitle: Words = {
  zh: '模板开头要有两行 --- ，其间写 title: 报告的题目',
  en: 'A template begins with two lines of --- and title: between them',
};
