// Whether we and the peer say the same.

import type { Answer } from '../src/figures/figure.ts';
import { valuesOf } from './ours.ts';
import { peerAnswer } from './peers/answers.ts';
import type { PeerRun } from './peers/peer.ts';

export interface Agreement {
  /** Figures of which the peer has the answer too. */
  compared: number;
  differing: { expression: string; ours: number[]; peer: number[] }[];
}

export function agreement(figures: readonly Answer[], peer: PeerRun): Agreement {
  const pairs = figures.flatMap((figure) => {
    const answer = peerAnswer(peer, figure.expr);
    return answer ? [{ expression: figure.expr, ours: ordered(valuesOf(figure)), peer: ordered(answer) }] : [];
  });
  const differing = pairs.filter(({ ours, peer: theirs }) => !isSame(ours, theirs));
  return { compared: pairs.length, differing };
}

// A row that is not there and one of nothing say the same.
function ordered(values: number[]): number[] {
  return values.filter((value) => value !== 0).toSorted((left, right) => left - right);
}

function isSame(left: number[], right: number[]): boolean {
  return left.length === right.length && left.every((value, index) => isClose(value, right[index]!));
}

function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
