import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `工号,姓名,角色,上级,入职日期,离职日期
     E1,王主管,主管,,2019-01-01,
     E2,张三,销售员,王主管,2020-01-01,
     E3,李四,销售员,王主管,2020-01-01,
     E4,赵五,销售员,,2024-03-01,`,
    { name: 'people.csv' },
  );
  await importText(
    db,
    `培训编码,培训名称,培训类型,培训日期,课时
     T0,话术,技能,2024-05-01,8
     T1,新品,产品,2025-03-01,6
     T2,谈判,技能,2025-09-01,4`,
    { kind: 'trainings', name: 'trainings.csv' },
  );
  await importText(
    db,
    `培训编码,参训人,参训课时
     T0,张三,
     T1,张三,
     T1,李四,3
     T2,张三,
     T2,赵五,0
     T2,王主管,`,
    { kind: 'attendances', name: 'attendances.csv' },
  );
  await importText(
    db,
    `导师,徒弟,开始日期,结束日期
     张三,赵五,2024-03-01,2025-01-31
     张三,赵五,2025-06-01,
     张三,李四,2024-01-01,2024-12-31
     王主管,李四,2025-02-01,2025-02-28`,
    { kind: 'mentorships', name: 'mentorships.csv' },
  );
  await importText(
    db,
    `复盘日期,被复盘人,主持人,复盘类型
     2025-03-03,张三,王主管,周复盘
     2025-03-10,张三,王主管,周复盘
     2025-03-31,李四,王主管,月考核`,
    { kind: 'reviews', name: 'reviews.csv' },
  );
  await importText(
    db,
    `考核月份,被考核人,得分,等级
     2025-02,张三,90,A
     2025-03,张三,85,B
     2025-03,李四,76,C`,
    { kind: 'appraisals', name: 'appraisals.csv' },
  );
});

test.each([
  ['培训场次@2025', '2'],
  ['training_sessions by quarter@2025', '2025Q1 1; 2025Q2 0; 2025Q3 1; 2025Q4 0'],
  ['参训人次@2025', '5'],
  ['training_attendances by seller@2025', '王主管 1; 张三 2; 李四 1; 赵五 1'],
  ['training_hours@2025', '17小时'],
  ['training_hours{supervisor=王主管}@2025', '17小时'],
  ['training_hours:max@2025', '6小时'],
  ['人均培训时长@2025', '4.3小时'],
  ['training_hours_per_head:yoy@2025', '112.5%'],
  ['training_hours_per_head{seller=张三}@2025', '10小时'],
  ['training_attendances@2023', '0'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a session later in a running year has not been held yet', async () => {
  expect(await figure('training_hours@2025', { asOf: '2025-06-30' })).toBe('9小时 partial_period');
});

test.each([
  ['mentors@2024', '1人'],
  ['mentors@2025', '2人'],
  ['导师人数@2025Q2', '1人'],
  ['apprentices@2024', '2人'],
  ['apprentices@2025', '2人'],
  ['apprentices by seller@2025', '李四 1人; 赵五 1人'],
  ['mentor_pairs@2025', '2'],
  ['mentor_pairs by seller@2025', '王主管 1; 张三 1'],
  ['mentor_pairs@2025-03..2025-05', '0'],
])('a pair counts wherever a day of it lies in the period: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test.each([
  ['reviews@2025-03', '3'],
  ['复盘次数 by kind@2025', '周复盘 2; 月考核 1'],
  ['reviews{kind=weekly,seller=李四}@2025', '0'],
  ['appraisal_score@2025-03', '80.5分'],
  ['appraisal_score{seller=张三}@2025', '87.5分'],
  ['appraisal_score:dmom{seller=张三}@2025-03', '-5分'],
  ['appraisal_score@2024', '— no_records'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  [
    'training_sessions@2025',
    2,
    { source: 'training', date: '2025-03-01', document: 'T1', file: 'trainings.csv', row: 3 },
  ],
  ['training_hours@2025', 5, { source: 'attendance', seller: '张三', note: '新品', file: 'attendances.csv', row: 3 }],
  ['training_hours_per_head@2025', 9, { source: 'attendance' }],
  [
    'mentor_pairs@2025',
    3,
    { source: 'mentorship', seller: '张三', note: '张三 → 赵五', file: 'mentorships.csv', row: 2 },
  ],
  ['apprentices@2025Q1', 2, { source: 'mentorship', seller: '赵五', row: 2 }],
  ['reviews{kind=monthly}@2025', 1, { source: 'review', seller: '李四', file: 'reviews.csv', row: 4 }],
  ['appraisal_score@2025', 3, { source: 'appraisal', date: '2025-02-01', file: 'appraisals.csv', row: 2 }],
])('%s stands on %i rows, the first of them with its place', async (expression, count, first) => {
  const { total, rows } = await traceRows(db, localOperator, { expression, today: '2026-11-24' });
  expect(total).toBe(count);
  expect(rows[0]).toMatchObject(first);
});

test('a seller sees the sessions of the company and the own part in them', async () => {
  const viewer = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  const own = (expression: string) => figure(expression, { viewer });
  expect(await own('training_sessions@2025')).toBe('2');
  expect(await own('training_attendances@2025')).toBe('2');
  expect(await own('training_hours_per_head@2025')).toBe('10小时');
  expect([await own('mentors@2025'), await own('apprentices@2025')]).toEqual(['1人', '0人']);
  expect(await own('reviews@2025')).toBe('2');
});

test('what was known before more hours were written down is still known', async () => {
  const { ledger_version } = await importText(db, '培训编码,参训人,参训课时\nT2,赵五,4', { kind: 'attendances' });
  expect(await figure('training_hours@2025')).toBe('21小时');
  expect(await figure('training_hours@2025', { atVersion: ledger_version - 1 })).toBe('17小时');
});
