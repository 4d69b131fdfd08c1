import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import { connectOnce } from '../../db/connections.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { backup, restore } from '../../db/open.ts';
import { addIssue } from '../../records/reports/issue-report.ts';
import { draftsWithFile } from '../../records/reports/keep-report.ts';
import { figuresOf, listReports, type StoredReport } from '../../records/reports/read-reports.ts';
import { issueReport, withdrawReport } from './issue.ts';
import { keepDraft } from './keep-draft.ts';
import { readReportFile } from './report-file.ts';

const ledger = `单号,日期,客户,省份,系列,渠道,销售员,金额
D1,2024-01-10,甲公司,浙江,A系列,直供,张三,100000000
D2,2025-01-10,甲公司,浙江,A系列,直供,张三,150000000
D3,2025-12-10,乙公司,江苏,B系列,经销,李四,50000000`;

const today = '2026-03-10';
const asked = { kind: 'annual', period: '2025', language: 'zh', format: 'docx', today } as const;

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await importText(db, ledger);
});

const write = (viewer: Viewer = localOperator) => keepDraft(db, viewer, asked);
const issue = (id: number, options = {}) => issueReport(db, localOperator, { id, today, ...options });
const logged = () =>
  transact(db, wholeCompany, (tx) => tx.selectFrom('operation_log').select('action').orderBy('id').execute());

test('a draft keeps every figure with its exact value, and the file byte for byte', async () => {
  const draft = await write();
  const { bytes } = await readReportFile(db, localOperator, draft.id);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(draft.file_sha256);
  expect(draft).toMatchObject({ state: 'draft', business_day: '2025-12-31', version: 1, writer: '本机', issue: null });
  const [sales, growth] = await transact(db, wholeCompany, (tx) => figuresOf(tx, draft.id, { offset: 0, limit: 2 }));
  expect(sales).toMatchObject({ expr: 'sales@2025', value: 200000000, unit: 'CNY', printed: '2.00亿元' });
  expect(growth).toMatchObject({ number: 2, value: 1, text: '100.0%', verdicts: ['missing_month'] });
});

test('issued, it has a number and its name on it, and none of it can be issued again', async () => {
  const { id } = await write();
  const issued = await issue(id, { note: '  报送总部 ' });
  expect(issued).toMatchObject({ state: 'issued', issue: { number: '2026-001', issuer: '本机', note: '报送总部' } });
  await expect(issue(id)).rejects.toMatchObject({ code: 'already_issued' });
  expect((await readReportFile(db, localOperator, id)).bytes.length).toBe(issued.file_bytes);
  expect((await logged()).map(({ action }) => action)).toContain('report_issued');
});

test('a second issue of the same says whose place it takes; both stay', async () => {
  const [first] = (await transact(db, wholeCompany, (tx) => listReports(tx, localOperator, { offset: 0, limit: 1 })))
    .reports;
  const { id } = await write();
  await expect(issue(id)).rejects.toMatchObject({ code: 'issue_stands', details: { standing: first!.id } });
  await expect(issue(id, { supersedes: 999 })).rejects.toMatchObject({ code: 'nothing_to_supersede' });
  const second = await issue(id, { supersedes: first!.id });
  expect(second.issue).toMatchObject({ number: '2026-002', supersedes: { id: first!.id, number: '2026-001' } });
  await expect(withdrawReport(db, localOperator, { id: first!.id, reason: '错' })).rejects.toMatchObject({
    code: 'not_issued',
  });
  const withdrawn = await withdrawReport(db, localOperator, { id, reason: '福建口径有误' });
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawal: { reason: '福建口径有误' } });
  expect(await issue((await write()).id)).toMatchObject({ state: 'issued', issue: { supersedes: null } });
});

test('conditions are kept in one way, however they were written', async () => {
  const draft = await keepDraft(db, localOperator, { ...asked, format: 'xlsx', where: ' 系列 = A系列 ,省份=浙江' });
  expect(draft.conditions).toBe('province=浙江,series=A系列');
});

test('nothing is withdrawn without a reason', async () => {
  const withdrawn = withdrawReport(db, localOperator, { id: 1, reason: '  ' });
  await expect(withdrawn).rejects.toMatchObject({ code: 'reason_missing' });
});

test('of two who issue at once, one does', async () => {
  const { id } = await keepDraft(db, localOperator, { ...asked, format: 'xlsx' });
  const both = await Promise.allSettled([issue(id), issue(id)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a draft whose file went while it was being issued is not issued', async () => {
  const { id } = await keepDraft(db, localOperator, { ...asked, format: 'xlsx', where: '省份=江苏' });
  await transact(db, wholeCompany, (tx) => tx.deleteFrom('report_file').where('report_id', '=', id).execute());
  const number = transact(db, wholeCompany, (tx) =>
    addIssue(tx, { id, year: 2026, issuedBy: null, issuer: '本机', note: '', supersedes: null }),
  );
  expect(await number).toBeUndefined();
});

test('a seller may write and see the own report, and issue none', async () => {
  const seller = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const other = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  const supervisor = {
    ...other,
    role: 'supervisor',
    scope: { ...other.scope, people: [seller.personId!, 9] },
  } as const;
  const seen = async (viewer: Viewer) =>
    (await transact(db, viewer.scope, (tx) => listReports(tx, viewer, { offset: 0, limit: 9 }))).reports.map(
      ({ id }) => id,
    );
  const { id } = await write(seller);
  expect([await seen(seller), await seen(supervisor), await seen(other)]).toEqual([[id], [id], []]);
  await expect(readReportFile(db, other, id)).rejects.toMatchObject({ code: 'unknown_report' });
  await expect(issueReport(db, seller, { id, today })).rejects.toMatchObject({ code: 'issue_not_allowed' });
});

test.each([
  `update report set title = 'x'`,
  `delete from report_figure`,
  `update report_figure set value = 1`,
  `update report_issue set note = 'x'`,
  `delete from report_issue`,
  `update report_file set bytes = ''`,
  `delete from report_withdrawal`,
  `truncate report_withdrawal`,
  `truncate report cascade`,
])('not even the owner of the tables may: %s', async (statement) => {
  const client = await connectOnce(db.connection);
  await client.query(`set youju."all" = 'on'`);
  await expect(client.query(statement)).rejects.toThrow('its rows are only ever added');
  await client.end();
});

test('the oldest drafts of a writer lose their files and keep their figures; what was issued loses nothing', async () => {
  const writer = { ...localOperator, personId: 7, scope: { ...localOperator.scope, actor: 7 } };
  const drafts: StoredReport[] = [];
  for (let count = 0; count < draftsWithFile + 2; count += 1) drafts.push(await write(writer));
  const stored = await transact(db, wholeCompany, (tx) => listReports(tx, localOperator, { offset: 0, limit: 100 }));
  const mine = stored.reports.filter(({ written_by: by }) => by === 7);
  expect(mine.filter(({ has_file: has }) => !has).map(({ id }) => id)).toEqual([drafts[1]!.id, drafts[0]!.id]);
  await expect(issue(drafts[0]!.id)).rejects.toMatchObject({ code: 'report_file_gone' });
  expect(stored.reports.filter(({ issue }) => issue).every(({ has_file: has }) => has)).toBe(true);
  expect(await transact(db, wholeCompany, (tx) => figuresOf(tx, drafts[0]!.id))).toHaveLength(drafts[0]!.figures);
});

test('a backup brings all of it back', async () => {
  const file = join(db.dataDir, 'all.gz');
  await backup(db, file);
  const other = await testDatabase();
  await restore(other, file);
  const digest = `
    select
      (select md5(string_agg(report_issue::text, '' order by report_id)) from report_issue) as issues,
      (select md5(string_agg(report_figure::text, '' order by report_id, number)) from report_figure) as figures,
      (select md5(string_agg(report_file::text, '' order by report_id)) from report_file) as files`;
  const of = (each: Database) => transact(each, wholeCompany, async (tx) => (await sql.raw(digest).execute(tx)).rows);
  expect(await of(other)).toEqual(await of(db));
});
