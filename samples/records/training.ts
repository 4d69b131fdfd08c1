import { people } from '../people.ts';
import type { RecordFile } from './record-file.ts';

// Trainings of the whole team, four hours each: four in 2024, six in 2025.

/** Code, name, kind, date. */
const sessions: [string, string, string, string][] = [
  ['PX2024-1', '变频与伺服产品基础', '产品知识', '2024-03-15'],
  ['PX2024-2', '招投标与商务条款', '客户谈判', '2024-06-21'],
  ['PX2024-3', '储能系统入门', '产品知识', '2024-09-20'],
  ['PX2024-4', '客户档案与商机录入', '数字化工具', '2024-11-22'],
  ['PX2025-1', 'A系列新品与选型', '产品知识', '2025-02-21'],
  ['PX2025-2', '大客户谈判策略', '客户谈判', '2025-04-18'],
  ['PX2025-3', 'CRM系统实战', '数字化工具', '2025-05-23'],
  ['PX2025-4', 'C系列储能方案', '产品知识', '2025-07-18'],
  ['PX2025-5', '价格战下的价值沟通', '客户谈判', '2025-09-19'],
  ['PX2025-6', '数据看板与复盘', '数字化工具', '2025-11-21'],
];

const hours = '4';

export function trainingsFile(): RecordFile {
  const rows = sessions.map((session) => [...session, hours]);
  return { kind: 'trainings', name: '培训场次.csv', header: '培训编码,培训名称,培训类型,培训日期,课时', rows };
}

/** All supervisors and sellers of the day came. */
export function attendancesFile(): RecordFile {
  const rows = sessions.flatMap(([code, , , date]) => teamOn(date).map((name) => [code, name, hours]));
  return { kind: 'attendances', name: '培训签到.csv', header: '培训编码,参训人,参训课时', rows };
}

function teamOn(date: string): string[] {
  return people
    .filter(({ role }) => role === 'supervisor' || role === 'seller')
    .filter(({ hired, left }) => hired <= date && (left === null || date <= left))
    .map(({ name }) => name);
}
