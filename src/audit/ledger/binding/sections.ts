// What title and headings say for the paragraphs below them: the period, the scope, and whether they speak of something that the
// ledger does not know.

import type { Words } from '../../../base/errors.ts';
import type { Period } from '../../../base/periods.ts';
import type { Condition } from '../../../figures/language/question.ts';
import type { Document, Paragraph } from '../../document.ts';
import { plain } from '../../numbers/plain.ts';
import { doubts } from './doubts.ts';
import { joinWords, periodOf } from '../words/period-words.ts';
import { type Lexicon, type Token, tokenize } from '../words/tokens.ts';

export interface Section {
  period: Period | undefined;
  conditions: Condition[];
  doubts: Words[];
}

interface Heading extends Section {
  /** How it is numbered: 一、 stands above （一）, which stands above 1. */
  style: string;
}

/** One a paragraph, in their order. */
export function sectionsOf({ paragraphs }: Document, lexicon: Lexicon): Section[] {
  const first = paragraphs[0];
  const title = first && isTitle(first) ? titleOf(plain(first.text), lexicon) : nothing;
  let open: Heading[] = [];
  return paragraphs.map((paragraph, index) => {
    if (index > 0 && !paragraph.isCell && (paragraph.isHeading || isLeadIn(paragraph)))
      open = opened(open, headingOf(plain(paragraph.text), lexicon, [title, ...open]));
    return within(title, open);
  });
}

/** 季初以来须关注的还有：… is said of all that follows; 现将全年情况总结如下：… is not. */
function isLeadIn({ text }: Pick<Paragraph, 'text'>): boolean {
  return text.length <= 60 && /[:：]\s*$/.test(text) && !/(?:总结|汇报|报告|说明|安排|部署|通报|介绍)如下/.test(text);
}

// A text without a title begins with a sentence.
function isTitle({ text, isHeading }: Paragraph): boolean {
  return isHeading || (text.length <= 60 && !/[。；;]/.test(text));
}

const nothing: Section = { period: undefined, conditions: [], doubts: [] };

function within(title: Section, open: readonly Heading[]): Section {
  const all = [title, ...open];
  return {
    period: all.findLast(({ period }) => period)?.period,
    conditions: all.flatMap(({ conditions }) => conditions),
    doubts: all.flatMap((section) => section.doubts),
  };
}

/** 张三个人总结, 第30周周报, 618大促: the whole year of the whole company is not what it speaks of. */
const special =
  /个人|本人|主管|销售员|业务员|周报|日报|旬报|第\s?\d+\s?周|\d月\d+日|促|购物节|活动|专项|述职|双十一|双11|618/;

function titleOf(text: string, lexicon: Lexicon): Section {
  const tokens = tokenize(text, lexicon);
  const when = joinWords(firstPeriod(tokens));
  const period = when && (periodOf(when, undefined) ?? undefined);
  const section = sectionOf(tokens, period);
  const found = (period?.kind === 'week' ? undefined : special.exec(text)?.[0]) ?? otherHouse(tokens);
  return found === undefined ? section : withDoubt(section, doubts.unread(found));
}

/** 华北大区, 远山公司: a name that is not the company's own, before the word for what bears it or with it. */
function otherHouse(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ kind, text }, index) => {
    const after = tokens[index + 1]?.text ?? '';
    return kind === 'unread' && (house.test(text) || (/[\u4e00-\u9fff]$/.test(text) && house.test(after)));
  });
  return at < 0 ? undefined : tokens[at]!.text;
}

const house = /^[^\d]{0,20}(?:大区|区域|公司|集团|事业部|营销中心|代表处|市场部)/;

function withDoubt(section: Section, doubt: Words): Section {
  return { ...section, doubts: [...section.doubts, doubt] };
}

// 2025年度工作总结及2026年工作安排: the first year, with the words of its part behind it.
function firstPeriod(tokens: readonly Token[]) {
  const at = tokens.findIndex(({ kind }) => kind === 'period');
  if (at < 0) return [];
  const run = tokens.slice(at);
  const end = run.findIndex(({ kind }) => kind !== 'period');
  return run.slice(0, end < 0 ? run.length : end).flatMap((token) => (token.kind === 'period' ? [token.period] : []));
}

function headingOf(text: string, lexicon: Lexicon, above: readonly Section[]): Heading {
  const tokens = tokenize(text, lexicon);
  const when = joinWords(firstPeriod(tokens));
  const around = above.findLast(({ period }) => period)?.period;
  const isWhole = when?.part === 'whole' && when.year === undefined && around !== undefined && around.kind !== 'year';
  const style = styles.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain';
  // 全年进度 in the report of a half year is about both.
  if (isLeadIn({ text })) return leadInOf(tokens, when && periodOf(when, around));
  if (isWhole) return { ...withDoubt(sectionOf(tokens, undefined), doubts.carriedPeriod), style };
  return { ...sectionOf(tokens, when && periodOf(when, around)), style };
}

function leadInOf(tokens: readonly Token[], period: Period | undefined): Heading {
  const section = sectionOf(tokens, period);
  const unread = tokens.flatMap((token) => (token.kind === 'unread' ? [doubts.unread(token.text)] : []));
  return { ...section, doubts: unread.length > 0 ? unread : section.doubts, style: 'lead-in' };
}

const styles: [string, RegExp][] = [
  ['chapter', /^\s*第.{1,3}[章部]/],
  ['chinese', /^\s*[一二三四五六七八九十]+\s?、/],
  ['bracketed chinese', /^\s*[(（][一二三四五六七八九十]+[)）]/],
  ['digit', /^\s*\d+\s?[.、．](?!\d)/],
  ['bracketed digit', /^\s*[(（]\d+[)）]/],
  ['digits', /^\s*\d+\.\d+/],
];

function sectionOf(tokens: readonly Token[], period: Period | undefined): Section {
  const conditions = tokens.flatMap((token) => (token.kind === 'scope' ? [token.options[0]!] : []));
  const foreign = tokens.flatMap((token) => (token.kind === 'unread' && isForeign(token.text) ? [token.text] : []));
  return { period, conditions, doubts: foreign.map((word) => doubts.unread(word)) };
}

/** 餐饮渠道, 大客户部: something with sales of its own that no name of the ledger covers. */
export function isForeign(text: string): boolean {
  return /[\u4e00-\u9fffA-Za-z](?:渠道|行业|事业部|分公司|子公司|办事处|项目|品牌|门店|店|片区|小组|部|产品线|省|市|县|区|地区)$/.test(
    text,
  );
}

// A heading closes those of its own style and below; one that has no number and names nothing closes none.
function opened(all: readonly Heading[], heading: Heading): Heading[] {
  const lasting = all.filter(({ style }) => style !== 'lead-in');
  const isMute = heading.conditions.length === 0 && heading.doubts.length === 0 && !heading.period;
  if (heading.style === 'plain' && isMute) return lasting;
  const at = lasting.findIndex(({ style }) => style === heading.style);
  return [...(at < 0 ? lasting : lasting.slice(0, at)), heading];
}
