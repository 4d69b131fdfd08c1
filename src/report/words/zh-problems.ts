// 年度报告:存在的主要问题,一条一段,句子与看板上的相同。

import type { Finding } from '../../figures/findings/findings.ts';
import { type Span, say } from '../../figures/writing/spans.ts';

/** `all` 是问题总数,可多于所列的。 */
export function problemsZh(problems: readonly Finding[], all: number): Span[][] {
  if (problems.length === 0) return [];
  const order = '按涉及金额从大到小列出';
  const listed =
    problems.length < all
      ? `共发现${all}项问题，以下${order}前${problems.length}项`
      : `主要问题有${all}项${all > 1 ? `，${order}` : ''}`;
  return [say`${listed}。`, ...problems.map(problemZh)];
}

function problemZh({ name, sentence, spans, stake_text: stake }: Finding, index: number): Span[] {
  const head = `（${index + 1}）${name}：`;
  if (sentence.includes(stake)) return say`${head}${spans}`;
  return say`${head}${withoutStop(spans)}；涉及金额${stake}。`;
}

function withoutStop(spans: Span[]): Span[] {
  const last = spans.at(-1)!;
  return [...spans.slice(0, -1), { ...last, text: last.text.replace(/。$/, '') }];
}
