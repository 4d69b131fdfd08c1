// The opening sentences of the board in English.

import type { Role } from '../../../access/viewer.ts';
import { joined, say, type Span } from '../../../figures/writing/spans.ts';
import type { Standing } from '../standing.ts';
import type { Subject } from './board-words.ts';
import { conditionEn, dayEn, growthEn, periodEn } from '../../words/en-phrases.ts';
import { directionOf, number, size } from '../../../figures/writing/quoting.ts';

export function openingEn(standing: Standing, subject: Subject): Span[][] {
  const period = periodEn(standing.period);
  if (standing.stage === 'not_begun')
    return [say`${capital(period)} has not begun (the business day is ${dayEn(standing.businessDay)}).`];
  if (standing.stage === 'no_data')
    return [say`The ledger holds no sales of ${period} yet. Import them on the Data page.`];
  return [standEn(standing, subject), structureEn(standing)].filter((sentence) => sentence.length > 0);
}

function standEn(standing: Standing, subject: Subject): Span[] {
  const { sales, stage, businessDay, period } = standing;
  const whose = whoseEn(subject);
  const head =
    stage === 'over'
      ? say`${whose} in ${periodEn(period)} were `
      : say`As of ${dayEn(businessDay)}, ${lower(whose)} of ${periodEn(period)} stand at `;
  const clauses = joined([say`${head}${number(sales)}`, ...attainedEn(standing)], ', ');
  return say`${clauses}; ${growthEn(standing.growth)}.`;
}

const ownEn: Partial<Record<Role, string>> = { seller: 'Your sales', supervisor: 'Your team’s sales' };

function whoseEn({ role, conditions }: Subject): string {
  const slice = conditions.map(conditionEn).join(', ');
  return `${ownEn[role] ?? 'Sales'}${slice === '' ? '' : ` (${slice})`}`;
}

function attainedEn(standing: Standing): Span[][] {
  if (standing.target.verdicts.includes('no_target')) return [say`with no target set`];
  if (standing.attainment.value === null) return [];
  return [say`${number(standing.attainment)} of target`, ...distanceEn(standing)];
}

function distanceEn({ stage, runRate, gap }: Standing): Span[][] {
  const distance = stage === 'over' ? gap : runRate;
  const direction = directionOf(distance);
  if (direction === undefined) return [];
  if (stage === 'over') {
    if (direction === 'level') return [say`exactly on target`];
    return [say`${size(distance)} ${direction === 'up' ? 'above' : 'short of'} it`];
  }
  if (direction === 'level') return [say`level with the time elapsed (${number(distance)})`];
  return [say`${size(distance)} ${direction === 'up' ? 'ahead of' : 'behind'} the time elapsed`];
}

function structureEn(standing: Standing): Span[] {
  const clauses = [provincesEn(standing), leaderEn(standing), marginEn(standing)].filter((each) => each.length > 0);
  if (clauses.length === 0) return [];
  const [first, ...rest] = joined(clauses, '; ');
  return [{ ...first!, text: capital(first!.text) }, ...rest, { text: '.' }];
}

function provincesEn({ fastest, slowest }: Standing): Span[] {
  if (!fastest || !slowest) return [];
  if (directionOf(fastest) === 'down')
    return say`every province fell, ${fastest.label} least (${size(fastest)}), ${slowest.label} most (${size(slowest)})`;
  return say`${fastest.label} grew fastest (${number(fastest)}), ${slowest.label} slowest (${number(slowest)})`;
}

function leaderEn({ leader }: Standing): Span[] {
  if (!leader) return [];
  const growth = leader.growth && leader.growth.value !== null ? say`, ${growthEn(leader.growth)}` : undefined;
  return say`${leader.share.label} contributes most, ${number(leader.share)} of sales${growth}`;
}

function marginEn({ margin, marginChange }: Standing): Span[] {
  if (margin.value === null) return [];
  const direction = directionOf(marginChange);
  const change =
    direction === undefined || direction === 'level' ? undefined : say`, ${direction} ${size(marginChange)}`;
  return say`gross margin is ${number(margin)}${change}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
