// The embedded PostgreSQL and a company's own give the same answers to the byte, whatever its version and the order in which
// it sorts text.

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { type ServerEngine, serverBinaries, startServerEngine } from '../../test/support/server-engine.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';
import { ask } from './ask.ts';
import { traceRows } from './proof/trace.ts';

const files: [kind: Parameters<typeof importText>[2] & object, text: string][] = [
  [
    { kind: 'people' },
    `工号,姓名,角色,上级,入职日期,离职日期
     E1,王主管,主管,,2019-01-01,
     E2,张三,销售员,王主管,2020-01-01,
     E3,李四,销售员,王主管,2025-02-01,
     E4,阿Q,销售员,,2024-11-30,2025-09-30`,
  ],
  [{ kind: 'regions' }, '省份,城市,区县,市场类型\n浙江,,,成熟市场\n浙江,宁波,,新市场'],
  [{ kind: 'counties' }, '省份,城市,区县\n浙江,杭州,余杭区\n浙江,宁波,鄞州区'],
  [
    {},
    `单号,日期,客户编码,客户,省份,城市,区县,产品编码,产品名称,系列,渠道,销售员,数量,标价,金额,成本
     D1,2024-01-10,C1,甲公司,浙江,杭州,余杭区,P1,泵,A系列,直供,张三,10,120,1000.01,600
     D2,2024-02-10,C1,甲公司,浙江,杭州,余杭区,P1,泵,A系列,直供,张三/阿Q,10,120,1200.10,600
     D3,2024-03-10,C2,乙公司,江苏,南京,,P2,阀,B系列,经销,阿Q,5,120,500.05,400
     D4,2025-01-10,C1,甲公司,浙江,杭州,余杭区,P1,泵,A系列,直供,张三,12,120,700000.33,600
     D4,2025-01-10,C1,甲公司,浙江,杭州,余杭区,P2,阀,B系列,直供,张三,1,120,100,80
     D5,2025-02-10,c3,Äpfel & Söhne,江苏,南京,,P2,阀,B系列,经销,"张三70%,李四30%",5,130,600.6,
     D6,2025-03-10,C2,乙公司,江苏,苏州,,p3,ßtange,C系列,经销,李四,3,130,300,200
     D7,2025-03-20,C1,甲公司,浙江,宁波,鄞州区,P1,泵,A系列,直供,张三,-1,120,-100.01,-60`,
  ],
  [{ kind: 'customers' }, '客户编码,客户名称,行业,负责人\nC1,甲公司,机械,李四\nC2,乙公司,新能源,张三'],
  [{ kind: 'targets' }, '年份,月份,省份,目标值\n2025,1,浙江,333.33\n2025,1,江苏,500\n2025,2,浙江,1000\n2025,3,江苏,7'],
  [
    { kind: 'contacts' },
    '联系日期,客户编码,联系人员,联系类型\n2025-01-05,C1,张三,高层拜访\n2025-02-05,C2,李四,业务沟通',
  ],
  [{ kind: 'satisfaction' }, '评分日期,客户编码,满意度\n2025-01-05,C1,80\n2025-03-05,C1,91\n2025-03-05,C2,90'],
  [
    { kind: 'events' },
    '活动编码,活动名称,活动类型,举办日期,省份,负责人,触达潜客数\nV1,推介,推介会,2025-01-20,江苏,张三,40',
  ],
  [{ kind: 'prospects' }, '潜客编号,潜客名称,建立日期,阶段,活动编码,成交客户编码\nQ1,苹果,2025-01-20,成交,V1,c3'],
  [{ kind: 'expenses' }, '费用单号,费用日期,费用类型,费用金额,活动编码,报销人\nF1,2025-01-20,推介会,77.7,V1,张三'],
  [{ kind: 'receipts' }, '收款单号,收款日期,客户编码,业务员,收款金额\nR1,2025-02-20,C1,张三,333.33'],
  [{ kind: 'travel' }, '申请单号,申请人,提交时间,审批时间,状态\nT1,张三,2025-03-20 09:15,2025-03-20 16:40,已批准'],
];

const parts = 'month series product customer province city county market channel industry tier lifecycle'.split(' ');
const people = ['seller', 'owner', 'supervisor', 'quintile'];
const expressions = [
  ...[...parts, ...people, 'customer_age', 'province,series', 'quarter,seller'].map((by) => `sales by ${by}@2025Q1`),
  ...['yoy', 'dyoy', 'share', 'gap', 'avg', 'cum', 'year', 'max', 'min'].map((each) => `sales:${each}@2025Q1`),
  'sales:mom by month@2025',
  'sales:rank by customer@2025Q1',
  'sales{purchase>=500} by customer@2025',
  ...['orders', 'gross_margin', 'discount', 'price', 'return_rate', 'order_value'].map(
    (each) => `${each} by series@2025Q1`,
  ),
  ...['customers.new', 'customers.lost', 'repurchase_rate', 'concentration.top1'].map((each) => `${each}@2025`),
  ...['bridge.price', 'bridge.volume', 'bridge.mix', 'attainment', 'attainment.year', 'run_rate'].map(
    (each) => `${each}@2025Q1`,
  ),
  ...['headcount', 'sales_per_head', 'turnover_rate', 'new_staff_retention_3m', 'satisfaction'].map(
    (each) => `${each}@2025`,
  ),
  ...['contacts by kind', 'cadence_compliance', 'county_coverage', 'event_conversions by event'].map(
    (each) => `${each}@2025`,
  ),
  ...['marketing_roi', 'expense_ratio', 'collection_rate', 'travel_approval_hours'].map((each) => `${each}@2025Q1`),
];

describe.skipIf(serverBinaries === undefined)('beside a server, where apt-get has installed postgresql', () => {
  let engine: ServerEngine;
  let databases: Database[];

  beforeAll(async () => {
    engine = await startServerEngine();
    await engine.asAdmin(
      'create role company login createrole',
      `create database company owner company template template0 locale_provider icu icu_locale 'zh-Hans-CN'`,
    );
    const server = await openDatabase({ dataDir: join(engine.folder, 'data'), url: engine.url('company', 'company') });
    databases = [await testDatabase(), server];
    for (const db of databases) for (const [options, text] of files) await importText(db, text, options);
    return () => server.close();
  });

  test('every figure is the same to the byte, and its rows are', async () => {
    const when = { asOf: '2025-12-31', today: '2026-11-24' };
    const texts = await Promise.all(
      databases.map(async (db) => ({
        figures: (await ask(db, localOperator, { expressions, ...when })).map((each) => JSON.stringify(each)),
        rows: JSON.stringify(await traceRows(db, localOperator, { expression: 'sales@2025Q1', ...when })),
      })),
    );
    expect(texts[0]!.figures.filter((text) => text.includes('"error"'))).toEqual([]);
    expect(texts[1]).toEqual(texts[0]);
  });
});
