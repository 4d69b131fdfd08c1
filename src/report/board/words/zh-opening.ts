// 看板开头的句子。

import type { Role } from '../../../access/viewer.ts';
import type { Part } from '../../../figures/writing/quoted.ts';
import { joined, say, type Span } from '../../../figures/writing/spans.ts';
import type { Standing } from '../standing.ts';
import type { Subject } from './board-words.ts';
import { directionOf, number, size } from '../../../figures/writing/quoting.ts';
import { dayZh, periodZh, targetZh } from '../../words/zh-calendar.ts';
import { growthZh, pointsZh, sliceZh } from '../../words/zh-phrases.ts';

export function openingZh(standing: Standing, subject: Subject): Span[][] {
  const period = periodZh(standing.period);
  if (standing.stage === 'not_begun')
    return [say`${period}尚未开始（业务日为${dayZh(standing.businessDay)}）。${targetAheadZh(standing)}`];
  if (standing.stage === 'no_data') return [say`账册中还没有${period}的销售数据，请先在“数据”页导入。`];
  return [standZh(standing, subject), structureZh(standing)].filter((sentence) => sentence.length > 0);
}

function targetAheadZh({ target, period }: Standing): Span[] {
  return target.value === null ? [] : say`${targetZh(period)}为${number(target)}。`;
}

function standZh(standing: Standing, subject: Subject): Span[] {
  const { sales, stage, businessDay, period } = standing;
  const head =
    stage === 'over'
      ? periodZh(period)
      : `截至${dayZh(businessDay)}，${period.kind === 'year' ? '' : periodZh(period)}`;
  const clauses = joined([say`${head}${whoseZh(subject)}销售额${number(sales)}`, ...attainedZh(standing)], '，');
  return say`${clauses}；${growthZh(standing.growth)}。`;
}

/** Whose sales a role reads of, where they are not everybody's. */
export const ownZh: Partial<Record<Role, string>> = { seller: '本人', supervisor: '本团队' };

function whoseZh({ role, conditions }: Subject): string {
  return `${ownZh[role] ?? ''}${sliceZh(conditions)}`;
}

function attainedZh(standing: Standing): Span[][] {
  const { attainment, period, target } = standing;
  if (target.verdicts.includes('no_target')) return [say`${targetZh(period)}尚未下达`];
  if (attainment.value === null) return [];
  return [say`完成${targetZh(period)}${number(attainment)}`, ...distanceZh(standing)];
}

function distanceZh({ stage, runRate, gap }: Standing): Span[][] {
  if (stage === 'over') return overZh(gap);
  const direction = directionOf(runRate);
  if (direction === undefined) return [];
  if (direction === 'level') return [say`与时间进度持平（${number(runRate)}）`];
  return [say`${direction === 'up' ? '快于' : '慢于'}时间进度${size(runRate)}`];
}

function overZh(gap: Standing['gap']): Span[][] {
  const direction = directionOf(gap);
  if (direction === undefined) return [];
  if (direction === 'level') return [say`恰好完成目标`];
  return [say`${direction === 'up' ? '超目标' : '比目标少'}${size(gap)}`];
}

function structureZh(standing: Standing): Span[] {
  const clauses = [provincesZh(standing), leaderZh(standing), marginZh(standing)].filter((each) => each.length > 0);
  return clauses.length > 0 ? say`${joined(clauses, '；')}。` : [];
}

function provincesZh({ fastest, slowest }: Standing): Span[] {
  if (!fastest || !slowest) return [];
  const last = directionOf(slowest) === 'down' ? say`下降${size(slowest)}` : say`增速最低，为${number(slowest)}`;
  if (directionOf(fastest) === 'down')
    return say`各省均同比下降，${fastest.label}降幅最小（${size(fastest)}），${slowest.label}最大（${size(slowest)}）`;
  return say`各省中${fastest.label}增长最快，同比${number(fastest)}，${slowest.label}${last}`;
}

function leaderZh({ leader }: Standing): Span[] {
  if (!leader) return [];
  return say`${leader.share.label}贡献最大，占${number(leader.share)}${leaderGrowthZh(leader.growth)}`;
}

function leaderGrowthZh(growth: Part | undefined): Span[] {
  return growth && growth.value !== null ? say`，${growthZh(growth)}` : [];
}

function marginZh({ margin, marginChange }: Standing): Span[] {
  if (margin.value === null) return [];
  const change = pointsZh(marginChange);
  return say`毛利率${number(margin)}${change ? say`，${change}` : undefined}`;
}
