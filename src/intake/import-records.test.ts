import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
beforeEach(async () => {
  await emptyLedger(db);
  await transact(db, wholeCompany, (tx) => tx.deleteFrom('login').execute());
});

const load = (text: string) => importText(db, text);
const undo = (batch: number | null) => undoBatch(db, localOperator, batch!);

const files: Record<string, string> = {
  settings: '设置项,值,生效日期\ntier.core,5000000,2025-01-01',
  calendar: '日期,上班,名称\n2025-01-26,是,春节调休\n2025-01-29,否,春节',
  regions: '省份,城市,市场类型\n浙江省,,成熟市场\n江西,赣州市,新市场',
  counties: '省份,城市,区县\n浙江,杭州,余杭区\n浙江,宁波,慈溪市',
  products: '产品编码,产品名称,系列,标价,单位\nA-1,控制器,A系列,1200,台',
  customers:
    '客户编码,客户名称,省份,行业,渠道,经销商,负责人,建档日期,联系人,电话\nC1,甲,浙江,机械,经销,鸿远,张三,2023-04-05,李工,0571-1',
  people: '工号,姓名,角色,上级,入职日期,离职日期\nE1,张三,销售,李四,2024-03-01,\nE2,李四,主管,,2020-01-01,',
  receipts: '收款单号,收款日期,客户名称,业务员,收款金额\nR1,2025-03-01,甲,张三,100\n,2025-03-02,甲,张三,200',
  receivables: '截止日期,单据编号,客户名称,业务员,到期日,应收余额\n2025-03-31,D1,甲,张三,2025-02-28,500',
  contacts: '联系日期,客户名称,联系人员,联系类型,内容\n2025-03-01,甲,张三,高层拜访,谈明年',
  satisfaction: '评分日期,客户编码,客户名称,满意度\n2025-03-01,C1,甲,96.5',
  issues: '问题编号,提出日期,解决日期,客户名称,责任人,问题类型,说明\nQ1,2025-03-01,,甲,张三,售后,漏油',
  events:
    '活动编码,活动名称,活动类型,举办日期,省份,经销商,负责人,触达潜客数,到场人数,预算费用\nV1,赣州推介会,推介会,2025-04-01,江西,鸿远,张三,120,80,50000',
  prospects:
    '潜客编号,潜客名称,建立日期,阶段,省份,行业,活动编码,成交客户,成交客户编码,业务员\nP1,丙,2025-04-02,意向,江西,化工,V1,,,张三',
  trainings: '培训编码,培训名称,培训类型,培训日期,课时\nT1,新品,产品,2025-05-01,4',
  attendances: '培训编码,参训人,参训课时\nT1,张三,\nT1,李四,2',
  mentorships: '导师,徒弟,开始日期,结束日期\n李四,张三,2025-01-01,',
  reviews: '复盘日期,被复盘人,主持人,复盘类型,内容\n2025-05-05,张三,李四,周复盘,跟进甲',
  appraisals: '考核月份,被考核人,得分,等级\n2025年3月,张三,92,A',
  expenses:
    '费用单号,费用日期,费用类型,费用金额,活动编码,省份,报销人,说明\nX1,2025-04-03,推介会,48000,V1,江西,张三,场地\n,2025-04-04,差旅,900,,,张三,',
  travel:
    '申请单号,申请人,目的地,活动编码,提交时间,审批时间,状态,预计费用\nL1,张三,赣州,V1,2025-03-20 09:15,2025-03-20 16:40,已批准,1500',
  competitors: '竞品编码,竞品名称,说明\nK1,海川,',
  price_moves:
    '变动日期,竞品,系列,省份,原价,新价,变动幅度,说明\n2025-06-01,海川,A系列,浙江,100,85,,\n2025-06-02,新河,A系列,浙江,,,−12%,',
  targets: '年份,月份,指标,省份,目标值\n2026,,销售额,浙江,100\n2026,,费用率,,7.2%\n2026,,市场投入产出比,,1:4.5',
};

test.each(Object.entries(files))('%s are told by their headers, taken, and count once', async (kind, text) => {
  await load(files.events!);
  await load(files.trainings!);
  const rows = text.split('\n').length - 1;
  if (kind !== 'events' && kind !== 'trainings')
    expect(await load(text)).toMatchObject({ kind, rows, accepted: rows, problems: [] });
  expect(await load(text)).toMatchObject({ kind, accepted: 0, unchanged: rows });
});

test('a record that changes gets a new version under its id, and the old one shows again after undo', async () => {
  await load(files.events!);
  await load(files.prospects!);
  const changed = await load(files.prospects!.replace('意向', '洽谈'));
  expect(changed).toMatchObject({ accepted: 1, replaced: 1, unchanged: 0 });
  const versions = sql`select id, stage, from_version, to_version from prospect order by from_version`;
  expect(await rowsOf(db, versions)).toEqual(['1 interested 2 3', '1 negotiating 3 ']);
  await undo(changed.batch);
  expect(await rowsOf(db, versions)).toEqual(['1 interested 2 3', '1 negotiating 3 4', '1 interested 4 ']);
});

test('what is taken back and comes again keeps its id, so that others who name it still find it', async () => {
  const { batch } = await load(files.events!);
  await load(files.prospects!);
  await undo(batch);
  await load(files.events!);
  expect(await rowsOf(db, sql`select event_id from prospect`)).toEqual(
    await rowsOf(db, sql`select id from event where to_version is null`),
  );
});

test('columns that a file lacks stay as they are, empty cells empty them', async () => {
  await load(files.trainings!);
  await load('培训编码,培训名称,培训日期,课时\nT1,新品,2025-05-02,4');
  const standing = sql`select kind, date from training where to_version is null`;
  expect(await rowsOf(db, standing)).toEqual(['产品 2025-05-02']);
  await load('培训编码,培训名称,培训类型,培训日期,课时\nT1,新品,,2025-05-02,4');
  expect(await rowsOf(db, standing)).toEqual([' 2025-05-02']);
});

test('a row that names an unknown event comes back, whoever else is unknown is made', async () => {
  const result = await load(files.prospects!);
  expect(result).toMatchObject({
    accepted: 0,
    rejected: 1,
    problems: [{ code: 'not_known', place: { row: 2, column: '活动编码' } }],
  });
  await load(files.contacts!);
  expect(
    await rowsOf(
      db,
      sql`select customer.name, person.name as person, role from contact
    join customer on customer.id = customer_id join person on person.id = person_id`,
    ),
  ).toEqual(['甲 张三 seller']);
});

test('superiors may stand later in the file; a ring of them comes back', async () => {
  await load(files.people!);
  const above = sql`select person.name, above.name as above from person
    left join person above on above.id = person.supervisor_id and above.to_version is null
    where person.to_version is null order by person.name collate "C"`;
  expect(await rowsOf(db, above)).toEqual(['张三 李四', '李四 ']);
  const ring = await load('工号,姓名,角色,上级\nE2,李四,主管,E1\nE3,王五,manager,');
  expect(ring).toMatchObject({
    accepted: 1,
    rejected: 1,
    problems: [{ code: 'supervisors_in_a_ring', place: { row: 2 } }],
  });
  expect(await load('工号,姓名,角色,上级\nE2,李四,主管,E1\nE1,张三,销售,')).toMatchObject({ accepted: 2 });
  expect(await rowsOf(db, above)).toEqual(['张三 ', '李四 张三', '王五 ']);
});

test('whoever can sign in keeps the role, unless an administrator imports', async () => {
  await load(files.people!);
  await transact(db, wholeCompany, (tx) =>
    sql`insert into login (person_id, username, password_hash) select id, name, '' from person`.execute(tx),
  );
  const text = files.people!.replace('E1,张三,销售', 'E1,张三,经理');
  const operations = { ...localOperator, role: 'operations' } as const;
  const result = await importText(db, text, { viewer: operations });
  expect(result).toMatchObject({ rejected: 1, unchanged: 1, problems: [{ code: 'role_of_login' }] });
  expect(await load(text)).toMatchObject({ replaced: 1 });
});

test('nobody but an administrator makes administrators by a file', async () => {
  const operations = { ...localOperator, role: 'operations' } as const;
  const text = '工号,姓名,角色\nE1,张三,管理员\nE2,李四,销售';
  const given = { accepted: 1, problems: [{ code: 'role_of_login', place: { row: 2 } }] };
  expect(await importText(db, text, { viewer: operations })).toMatchObject(given);
  await importText(db, text.replace('管理员', '销售'), { viewer: operations });
  expect(await importText(db, text, { viewer: operations })).toMatchObject({ rejected: 1 });
  expect(await load(text)).toMatchObject({ replaced: 1 });
});

test('nobody but an administrator gives a role to whoever can sign in by taking a file back', async () => {
  const operations = { ...localOperator, role: 'operations' } as const;
  await load('工号,姓名,角色\nE1,张三,经理');
  const { batch } = await importText(db, '工号,姓名,角色\nE1,张三,销售', { viewer: operations });
  await transact(db, wholeCompany, (tx) =>
    sql`insert into login (person_id, username, password_hash) select id, name, '' from person where to_version is null`.execute(
      tx,
    ),
  );
  await expect(undoBatch(db, operations, batch!)).rejects.toMatchObject({ code: 'role_not_allowed' });
  await expect(undoBatch(db, localOperator, batch!)).resolves.toBeDefined();
});

test('a customer file moves owner and place of a known customer, leaves gaps, and can be taken back', async () => {
  await load('单据号,日期,客户编码,客户,省份,业务员,金额\nD1,2025-01-05,C1,甲,江苏,王五,100');
  const { batch } = await load('客户编码,客户名称,省份,行业,负责人\nC1,甲公司,浙江,,张三\nC2,乙,,,');
  const customers = sql`select customer.name, region.path, person.name as owner from customer
    left join region on region.id = region_id left join person on person.id = owner_id and person.to_version is null
    where customer.to_version is null order by customer.code`;
  expect(await rowsOf(db, customers)).toEqual(['甲公司 浙江 张三', '乙  ']);
  expect(await load('客户编码,客户名称,省份,行业,负责人\nC1,甲公司,,机械,')).toMatchObject({ replaced: 1 });
  expect(await rowsOf(db, customers)).toEqual(['甲公司 浙江 张三', '乙  ']);
  await undo(batch! + 1);
  expect(await load('客户编码,负责人\nC1,赵六\nC9,赵六')).toMatchObject({
    kind: 'customers',
    accepted: 2,
    replaced: 1,
  });
  expect(await rowsOf(db, customers)).toEqual(['甲公司 浙江 赵六', '乙  ', 'C9  赵六']);
  await undo(batch! + 2);
  await undo(batch);
  expect(await rowsOf(db, customers)).toEqual(['甲 江苏 王五']);
});

test('people and customers that a batch brought stay while other records name them', async () => {
  const { batch: people } = await load(files.people!);
  const { batch: customers } = await load(files.customers!);
  const { batch: contacts } = await load(files.contacts!);
  const standing = sql`select name from person where to_version is null union select name from customer where to_version is null`;
  await undo(customers);
  await undo(people);
  expect((await rowsOf(db, standing)).toSorted()).toEqual(['张三', '李四', '甲']);
  await undo(contacts);
  await undo((await load(files.people!.replace('张三', '赵六'))).batch);
  expect(await rowsOf(db, standing)).not.toContain('甲');
});

test('a customer that a ledger brought and a file of customers holds outlives the ledger', async () => {
  const { batch } = await load('单据号,日期,客户编码,客户,金额\nD1,2025-01-05,C1,甲,100');
  await load('客户编码,客户名称,行业\nC1,甲,机械');
  await undo(batch);
  expect(await rowsOf(db, sql`select name, industry from customer where to_version is null`)).toEqual(['甲 机械']);
});

test.each([
  ['评分日期,客户名称,满意度\n2025-03-01,甲,101', 'out_of_range'],
  ['活动名称,活动类型,举办日期,到场人数\n推介,推介会,2025-04-01,1.5', 'not_a_count'],
  ['活动名称,活动类型,举办日期\n推介,沙龙,2025-04-01', 'unknown_value'],
  ['省份,城市,区县\n浙江,杭州,', 'missing'],
  ['变动日期,竞品,变动幅度\n2025-06-01,海川,', 'missing'],
  ['设置项,值\ntier.gold,1', 'unknown_setting'],
  ['日期,上班\n2025-01-29,也许', 'unknown_value'],
  ['培训编码,参训人\nT9,张三', 'not_known'],
  ['评分日期,客户名称,满意度\n2025-03-01,甲,90\n2025-03-01,甲,91', 'repeated_record'],
])('%s: %s', async (text, code) => {
  expect(await load(text)).toMatchObject({ rejected: 1, problems: [{ code }] });
});

test('headers that fit several kinds are refused, and the kind can be named', async () => {
  const text = '编码,名称\nK1,海川';
  await expect(load(text)).rejects.toMatchObject({ code: 'headers_not_found' });
  await expect(load('code,name\nK1,海川')).rejects.toMatchObject({ code: 'kind_ambiguous' });
  expect(await importText(db, text, { kind: 'competitors' })).toMatchObject({ kind: 'competitors', accepted: 1 });
});

test('a customer that sales named gets its code from a file that says so twice', async () => {
  await load('日期,客户名称,金额\n2025-01-05,甲公司,1');
  const result = await load('客户编码,客户名称,负责人\nC1,甲公司,张三\nC1,甲公司,张三');
  expect(result).toMatchObject({ rows: 2, accepted: 1, unchanged: 1, rejected: 0 });
  expect(await rowsOf(db, sql`select code, name from customer where to_version is null`)).toEqual(['C1 甲公司']);
});

test('a word that stands below printed tables too is a value where a column holds it', async () => {
  const result = await load('角色,姓名,工号\n主管,张三,P1\n主管,,P2\n制表人：王五,,');
  expect(result).toMatchObject({ kind: 'people', rows: 2, accepted: 1, rejected: 1 });
});

test('strokes are no place: the row comes back, and the others are taken', async () => {
  const result = await load('省份,区县\n/////,江宁区\n江苏,/\n江苏/南京,江宁/区');
  expect(result).toMatchObject({ kind: 'counties', rows: 3, accepted: 1, rejected: 2 });
  const path = sql`select region.path from county_to_cover join region on region.id = region_id`;
  expect(await rowsOf(db, path)).toEqual(['江苏/南京/江宁 区']);
});
