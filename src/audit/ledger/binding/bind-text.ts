// The numbers of a paragraph bound to figures: its tokens are walked once, from the left, with what the words before a number
// leave open at hand.

import type { Words } from '../../../base/errors.ts';
import type { Mention } from '../../context/mention.ts';
import type { Token } from '../words/tokens.ts';
import type { Bound } from './bound.ts';
import { doubts } from './doubts.ts';
import { type Framed, frameOf } from './frame.ts';
import { type Around, boundOf } from './question-of.ts';
import { handedOut, type Run, runsOf } from './runs.ts';
import { beforeOf, closeClause, goOn, isListBreak, pass, startWalk, type Walk } from './walk.ts';

export function bindText(tokens: readonly Token[], around: Around): Bound[] {
  const walk = startWalk(around);
  const runs = runsOf(tokens);
  const bounds: Bound[] = [];
  for (const [at, token] of tokens.entries()) {
    walk.segment.push(token);
    if (token.kind === 'number') bounds.push(...bind(walk, token.mention, { tokens, at, run: runs.get(at) }));
    else if (token.kind === 'break') pass(walk, token.text, tokens[at - 1]);
    else if (isListBreak(token, tokens[at - 1])) closeClause(walk, '、');
    else walk.own.push(token);
  }
  return bounds;
}

interface At {
  tokens: readonly Token[];
  at: number;
  run: Run | undefined;
}

function bind(walk: Walk, mention: Mention, { tokens, at, run }: At): Bound[] {
  const before = beforeOf(walk);
  const isFirst = run === undefined || walk.run?.run !== run;
  if (isFirst) walk.run = run && { run, own: walk.own, before };
  const shared = isFirst ? { own: walk.own, before } : walk.run!;
  const passed = shared.before.passed;
  const handed = run ? handedOut({ own: shared.own, passed }, run, at) : { own: shared.own, passed, doubts: [] };
  const isShare = mention.role === 'share';
  const frame = frameOf(handed.own, { ...shared.before, passed: handed.passed }, { isShare });
  const isPortion = mention.role === 'portion' || mention.role === 'condition';
  const isHanded = run !== undefined && handed.doubts.length === 0;
  const each = frame.marks.has('respectively') && !isHanded ? [doubts.severalValues] : [];
  const told = [...frame.doubts, ...handed.doubts, ...each, ...behind(tokens, at)];
  const framed: Framed = { ...frame, doubts: told };
  const more = isPortion ? [doubts.condition(mention.text)] : isHanded ? [doubts.severalValues] : [];
  walk.last = goOn(frame, walk.last, { mention, more });
  Object.assign(walk, { own: [], passed: [], hasNumber: true });
  const bound = isPortion ? undefined : boundOf(mention, framed, walk.around);
  return bound ? [bound] : [];
}

/** What stands behind a number up to the next sign may say more of it: 12.8亿元的新品, 12.8亿元（含税）. */
function behind(tokens: readonly Token[], at: number): Words[] {
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ kind, text }) => kind === 'number' || (kind === 'break' && !/[(（]/.test(text)));
  const tail = rest.slice(0, end < 0 ? rest.length : end);
  if (rest[end]?.kind === 'number') return [];
  return tail.flatMap((token) =>
    token.kind === 'unread' || token.kind === 'scope' || token.kind === 'period' ? [doubts.unread(token.text)] : [],
  );
}
