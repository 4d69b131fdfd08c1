// Who asks, written into the question: a seller's `sales` are the seller's own. The row policies are the net beneath.

import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { mayLookBeyond, mayNamePeople } from '../../records/visibility.ts';
import type { DimensionKey } from '../catalogue/dimensions.ts';
import type { Moment } from '../moment.ts';
import { type Hidden, nobody, type ResolvedQuestion } from './resolve.ts';

/** The sellers whose rows the viewer may see; undefined when all. */
export type Scope = { sellers: readonly number[] } | undefined;

export function scopeOf(viewer: Viewer): Scope {
  return viewer.scope.all ? undefined : { sellers: viewer.scope.people };
}

/** Of which nouns the viewer may not learn what exists. */
export function hiddenFrom(viewer: Viewer, moment: Moment): Hidden {
  if (!viewer.scope.all) return { person: 'strangers', customer: 'strangers' };
  return mayNamePeople(viewer.role, moment) ? {} : { person: 'all' };
}

/** True when the answer would need, or would name, people outside the viewer's scope, and the company does not allow it. */
export function reachesOutside(question: ResolvedQuestion, viewer: Viewer, moment: Moment): boolean {
  if (!mayNamePeople(viewer.role, moment) && concernsPeople(question)) return true;
  const scope = scopeOf(viewer);
  if (!scope) return false;
  const members = question.conditions.flatMap((condition) => condition.members);
  const strangers = members.some(
    ({ dimension, id }) => isPerson(dimension) && (typeof id !== 'number' || !scope.sellers.includes(id)),
  );
  const hidden = members.some(({ id }) => id === nobody);
  // The sellers' rows are their own, but whose customer or whose team it is today may be somebody else.
  const names = question.by.some((dimension) => ['owner', 'supervisor', 'quintile'].includes(dimension));
  return strangers || hidden || names || (dropsPeople(question) && !isLetBeyond(question, viewer, moment));
}

/** The scope in words, for the passport. */
export function describeScope(viewer: Viewer, language: Language): string {
  if (viewer.scope.all) return language === 'zh' ? '全部数据' : 'All data';
  if (viewer.role === 'seller')
    return language === 'zh' ? `仅${viewer.name}本人的销售` : `Only the sales of ${viewer.name}`;
  return language === 'zh' ? `仅${viewer.name}及其团队的销售` : `Only the sales of ${viewer.name} and team`;
}

/**
 * A share over a whole that leaves a person's condition out is a share of what the asker may not see, and so is a rank among
 * people.
 */
export function dropsPeople(question: ResolvedQuestion): boolean {
  const { transform, conditions, by } = question;
  if (transform?.key !== 'share' && transform?.key !== 'rank') return false;
  const asked = [...conditions.map(({ dimension }) => dimension), ...by];
  const dropped = transform.dimension;
  return asked.some((dimension) => isPerson(dimension) && (dropped === undefined || dropped === dimension));
}

// The ends of a ranking are groups, of whom nobody is named.
function concernsPeople({ conditions, by, transform }: ResolvedQuestion): boolean {
  const dropped = transform?.dimension === undefined ? [] : [transform.dimension];
  const asked = [...conditions.map(({ dimension }) => dimension), ...by, ...dropped];
  return asked.some((dimension) => dimension !== 'quintile' && isPerson(dimension));
}

// A rank by seller would name the others; the own place among them does not.
function isLetBeyond({ transform, by }: ResolvedQuestion, { role }: Viewer, moment: Moment): boolean {
  return by.length === 0 && mayLookBeyond(role, transform?.key === 'rank' ? 'ranks' : 'region_totals', moment);
}

function isPerson(dimension: DimensionKey): boolean {
  return dimension === 'seller' || dimension === 'supervisor' || dimension === 'owner' || dimension === 'quintile';
}
