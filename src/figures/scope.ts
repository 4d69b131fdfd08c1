// Who asks, written into the question: a seller's `sales` are the seller's own. The row policies are the net beneath.

import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../base/errors.ts';
import { type Member, nobody, type ResolvedQuestion } from './resolve.ts';

/** The sellers whose rows the viewer may see; undefined when all. */
export type Scope = { sellers: readonly number[] } | undefined;

export function scopeOf(viewer: Viewer): Scope {
  return viewer.scope.all ? undefined : { sellers: viewer.scope.people };
}

/** True when the answer would need rows of people outside the viewer's scope. */
export function reachesOutside(question: ResolvedQuestion, scope: Scope): boolean {
  if (!scope) return false;
  const personal = question.conditions.filter(({ members }) => members.some(isPerson));
  const strangers = personal.some(({ members }) =>
    members.some(({ id }) => id === null || !scope.sellers.includes(id)),
  );
  const hidden = question.conditions.some(({ members }) => members.some(({ id }) => id === nobody));
  return strangers || hidden || dropsPeople(question, personal.length > 0);
}

/** The scope in words, for the passport. */
export function describeScope(viewer: Viewer, language: Language): string {
  if (viewer.scope.all) return language === 'zh' ? '全部数据' : 'All data';
  if (viewer.role === 'seller')
    return language === 'zh' ? `仅${viewer.name}本人的销售` : `Only the sales of ${viewer.name}`;
  return language === 'zh' ? `仅${viewer.name}及其团队的销售` : `Only the sales of ${viewer.name} and team`;
}

// A share over the whole that leaves a person's condition out would be a share of what the asker may not see.
function dropsPeople(question: ResolvedQuestion, asksForPeople: boolean): boolean {
  if (question.transform?.key !== 'share') return false;
  return (
    asksForPeople ||
    question.by.some((dimension) => dimension === 'seller' || dimension === 'supervisor' || dimension === 'owner')
  );
}

function isPerson(member: Member): boolean {
  return member.dimension === 'seller' || member.dimension === 'supervisor' || member.dimension === 'owner';
}
