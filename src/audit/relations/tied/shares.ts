// 付费客户8412家,其中大客户97家,占客户总数的1.2%: the whole is the number right before 其中, or is named behind 占.

import { labelIn } from '../../context/labels.ts';
import type { Mention } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import { nameShared } from '../near/names.ts';
import type { Claim } from '../relation.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedShare(stated: Mention, { before, earlier }: Sentence): Claim | undefined {
  const part = before.at(-1);
  if (stated.role !== 'share' || !part || part.role !== 'amount' || !isAmount(part)) return undefined;
  if (part.segment !== stated.segment || labelIn(stated.gap.replace(/占.*$/, '')).length > 1) return undefined;
  const mayHold = ({ role, unit, value }: Mention) => role === 'amount' && unit === part.unit && value > part.value;
  const whole =
    wholeOf(stated, part, before.slice(0, -1).filter(mayHold)) ?? wholeNamed(stated, earlier.filter(mayHold));
  const formula = whole && `${part.text} ÷ ${whole.text}`;
  return (
    whole &&
    claimOn(stated, over(part, whole), { kind: 'share', inputs: [part, whole], formula: formula!, link: 'told' })
  );
}

/** 抖音1.31亿元 …。头部主播5,240万元,占抖音的40%: the only one before that bears just that name. */
function wholeNamed({ clause }: Mention, wholes: readonly Mention[]): Mention | undefined {
  const name = labelIn(phraseOf(clause));
  const named = wholes.filter(({ label, metric }) => label === name && metric === '');
  return name.length > 1 && named.length === 1 ? named[0] : undefined;
}

function phraseOf(clause: string): string {
  return /占(?:了|到|比)?([^占]*)$/.exec(clause)?.[1] ?? '';
}

function wholeOf({ clause }: Mention, part: Mention, wholes: readonly Mention[]): Mention | undefined {
  const phrase = phraseOf(clause);
  const named = wholes.filter((whole) => nameShared(phrase, whole.lead));
  if (labelIn(phrase) !== '') return named.length === 1 ? named[0] : undefined;
  return /其中/.test(part.clause + part.gap) && wholes.length === 1 ? wholes[0] : undefined;
}
