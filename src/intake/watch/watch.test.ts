// Files dropped into a watched folder, from the first look to the place where they end.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, rowsOf, standingDocuments } from '../../../test/support/intake.ts';
import { hireEverybody, letGo } from '../../../test/support/people.ts';
import { emptyQueue, type Watched, watchedFolder } from '../../../test/support/watched.ts';
import { zip } from '../../../test/support/zip.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { localOperator } from '../../access/viewer.ts';
import { cancelImportJob, findImportJob, finishJob, runAgain } from '../../jobs/import-jobs.ts';
import { statOf } from './dropped-files.ts';
import { putFile } from './move-file.ts';
import { takeFile } from './take-file.ts';

const db = await testDatabase();
let watched: Watched;
beforeEach(async () => {
  await emptyLedger(db);
  await emptyQueue(db);
  watched = await watchedFolder(db);
});
afterEach(() => watched.remove());

const head = '单据号,日期,客户,金额\n';
const read = (path: string) => readFile(join(watched.folder.root, path), 'utf8');
const jobs = () => rowsOf(db, sql`select file_name, state from import_job order by id`);

test('an export that is dropped is imported and moved, and the batch says where it came from', async () => {
  await watched.drop('销售.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.arrive();
  expect(await watched.files()).toEqual(['done/2026-03/销售.csv']);
  expect(await standingDocuments(db)).toEqual(['D1 甲 5']);
  const folder = watched.folder.root.split('/').at(-1);
  expect(await rowsOf(db, sql`select arrived_by, arrived_from from batch`)).toEqual([`folder ${folder}`]);
  const log = await rowsOf(db, sql`select action from operation_log order by id`);
  expect(log).toEqual(['arrival', 'import', 'arrival_ended']);
});

test('a file that still grows is left alone until it has been the same for some seconds', async () => {
  await watched.drop('a.csv', head);
  await watched.look();
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`, 1);
  await watched.look();
  expect(await jobs()).toEqual([]);
  await watched.look(3);
  expect(await jobs()).toEqual([]);
  await watched.look(3);
  expect(await jobs()).toEqual(['a.csv waiting']);
});

test('an empty file may be about to be written; after a minute it is refused', async () => {
  await watched.drop('空.csv', '');
  for (let second = 0; second < 55; second += 5) await watched.look();
  expect(await jobs()).toEqual([]);
  await watched.look(10);
  await watched.arrive();
  expect(await watched.files()).toEqual(['failed/空.csv', 'failed/空.csv.txt']);
});

test('the sub-folder tells the kind, in either language, and the mapping beside the files is used', async () => {
  await watched.drop('products/a.csv', '编码,名称,系列\nP1,泵,A');
  await watched.drop('人员/b.csv', '姓名,角色\n张三,销售员');
  await watched.drop('map.json', '{"columns":{"amount":"实付"}}');
  await watched.drop('c.csv', '单据号,日期,客户,实付\nD1,2025-01-05,甲,5');
  await watched.arrive();
  expect(await rowsOf(db, sql`select kind, accepted from batch order by kind`)).toEqual([
    'people 1',
    'products 1',
    'sales 1',
  ]);
  expect(await watched.files()).toEqual(['done/2026-03/a.csv', 'done/2026-03/b.csv', 'done/2026-03/c.csv', 'map.json']);
});

test('of two exports of one document the one written later counts', async () => {
  await watched.drop('b-early.csv', `${head}D1,2025-01-05,甲,5`, 1);
  await watched.drop('a-late.csv', `${head}D1,2025-01-05,甲,7`, 2);
  await watched.arrive();
  expect(await standingDocuments(db)).toEqual(['D1 甲 7']);
});

test('rows that came back are laid out, the file itself is done', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5\nD2,哪天,乙,1`);
  await watched.arrive();
  const [done, rejected] = await watched.files();
  expect([done, rejected]).toEqual(['done/2026-03/a.csv', expect.stringMatching(/^rejected\/\d+-a\.csv$/)]);
  expect(await read(rejected!)).toContain('D2,哪天,乙,1');
});

test('a file that cannot be understood goes to failed with the reason in both languages', async () => {
  await watched.drop('坏.csv', 'a,b\n1,2');
  await watched.arrive();
  expect(await watched.files()).toEqual(['failed/坏.csv', 'failed/坏.csv.txt']);
  const note = await read('failed/坏.csv.txt');
  expect(note).toContain('没有认出需要的列');
  expect(note).toContain('lacks columns that are needed');
  expect(note).toContain('再把文件放回监视的文件夹');
});

const people = '姓名,角色\n张三,销售员\n李四,飞行员';

test('an archive of which a file could not be read goes to failed, and the note says what stands', async () => {
  await watched.drop('half.zip', zip({ '人员.csv': people, '销售.csv': '随便写的\n几行字' }));
  await watched.arrive();
  expect(await watched.files()).toEqual([
    'failed/half.zip',
    'failed/half.zip.txt',
    expect.stringMatching(/^rejected\/\d+-half.zip-人员\.csv$/),
  ]);
  const note = await read('failed/half.zip.txt');
  expect(note).toMatch(/“half.zip\/销售.csv”没有导入[\s\S]*批次 #\d+。[\s\S]*不会再记一次/);
  expect(note).not.toContain('没有写入任何数据');
});

test('an archive that waited for an answer and lost a file goes on to failed', async () => {
  await watched.drop('half.zip', zip({ '1.csv': doubtful, '2.txt': '随便写的\n几行字' }));
  await watched.arrive();
  expect(await read('waiting/half.zip.txt')).toMatch(/合计[\s\S]*“half.zip\/2.txt”没有导入/);
  const answered = { id: 1, options: { confirm: ['totals'] } };
  await transact(db, wholeCompany, (tx) => runAgain(tx, localOperator, answered));
  await watched.runImports();
  await watched.look();
  expect(await watched.files()).toEqual(['failed/half.zip', 'failed/half.zip.txt']);
});

test('the note of an import that failed halfway says which batches stand', async () => {
  await watched.drop('a.zip', people);
  await watched.take();
  const error = { code: 'internal', words: { zh: '到一半时出错', en: 'failed halfway' } };
  await transact(db, wholeCompany, async (tx) =>
    finishJob(tx, await findImportJob(tx, localOperator, 1), { error, result: [{ batch: 7, rejects_file: null }] }),
  );
  await watched.look();
  expect(await read('failed/a.zip.txt')).toMatch(/到一半时出错[\s\S]*仍然有效：批次 #7/);
});

test('a mapping that is no JSON is named in the note', async () => {
  await watched.drop('sales/map.json', '{');
  await watched.drop('sales/a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.take();
  expect(await watched.files()).toEqual(['failed/a.csv', 'failed/a.csv.txt', 'sales/map.json']);
  expect(await read('failed/a.csv.txt')).toContain('映射 sales/map.json');
  expect(await jobs()).toEqual([]);
});

test('a mapping that is a link is not followed, and its files are not imported without it', async () => {
  await symlink(join(db.dataDir, 'elsewhere.json'), join(watched.folder.root, 'map.json'));
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.take();
  expect(await read('failed/a.csv.txt')).toContain('映射 map.json 是链接或文件夹');
  expect(await jobs()).toEqual([]);
});

const doubtful = `${head}D1,2025-01-05,甲,5\n合计,,,6`;

test('a question holds the file in waiting, the note says where to answer, and the answer lets it go on', async () => {
  await watched.drop('a.csv', doubtful);
  await watched.arrive();
  expect(await watched.files()).toEqual(['waiting/a.csv', 'waiting/a.csv.txt']);
  expect(await read('waiting/a.csv.txt')).toMatch(
    /合计[\s\S]*打开网页地址 \/data\?imports=1 回答[\s\S]*--confirm totals[\s\S]*What to do/,
  );
  await watched.look();
  expect(await standingDocuments(db)).toEqual([]);
  const { operations } = await hireEverybody(db);
  const answered = { id: 1, options: { confirm: ['totals'] } };
  await transact(db, wholeCompany, (tx) => runAgain(tx, { ...localOperator, personId: operations }, answered));
  await watched.runImports();
  await watched.look();
  expect(await watched.files()).toEqual(['done/2026-03/a.csv']);
  expect(await standingDocuments(db)).toEqual(['D1 甲 5']);
  expect(await rowsOf(db, sql`select arrived_by, changed_by from batch`)).toEqual([`folder ${operations}`]);
});

test('a file that somebody takes out of waiting is forgotten', async () => {
  await watched.drop('a.csv', doubtful);
  await watched.arrive();
  await rm(join(watched.folder.root, 'waiting/a.csv'));
  await watched.look();
  expect(await rowsOf(db, sql`select settled_at is not null from watched_file`)).toEqual(['true']);
});

test('an import that somebody cancels takes its file to failed', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.take();
  const [id] = await rowsOf(db, sql`select id from import_job`);
  await transact(db, wholeCompany, (tx) => cancelImportJob(tx, localOperator, Number(id)));
  await watched.look();
  expect(await watched.files()).toEqual(['failed/a.csv', 'failed/a.csv.txt']);
});

test('a name that is taken gets the time; nothing is overwritten', async () => {
  for (const amount of [5, 6, 7]) {
    await watched.drop('a.csv', `${head}D1,2025-01-05,甲,${amount}`, amount);
    await watched.arrive();
  }
  const done = await watched.files();
  expect(done).toHaveLength(3);
  expect(done).toContain('done/2026-03/a.csv');
  expect(done.filter((path) => /a-20260305T12\d{4}\.csv$/.test(path))).toHaveLength(2);
  const amounts = (await Promise.all(done.map(read))).map((text) => text.at(-1)!);
  expect(new Set(amounts)).toEqual(new Set(['5', '6', '7']));
});

test('hidden and half-written files, links and other folders are left alone', async () => {
  const left = ['.hidden.csv', '~$a.xlsx', 'a.csv.part', 'a.tmp', 'b.csv.filepart', 'Thumbs.db', '别的/x.csv'];
  for (const path of left) await watched.drop(path, `${head}D1,2025-01-05,甲,5`);
  const secret = join(db.dataDir, 'secret.csv');
  await writeFile(secret, `${head}D9,2025-01-05,甲,5`);
  await symlink(secret, join(watched.folder.root, 'link.csv'));
  await symlink(db.dataDir, join(watched.folder.root, 'sales'));
  await watched.arrive();
  expect(await jobs()).toEqual([]);
  expect(await watched.files()).toEqual([...left, 'link.csv', 'sales'].sort());
});

test('a folder that becomes a link while its file is imported: what lies elsewhere is not touched', async () => {
  await watched.drop('sales/key.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.take();
  const elsewhere = await mkdtemp(join(db.dataDir, 'elsewhere-'));
  await rename(join(watched.folder.root, 'sales'), join(elsewhere, 'sales'));
  await symlink(join(elsewhere, 'sales'), join(watched.folder.root, 'sales'));
  await watched.runImports();
  await watched.look();
  expect(watched.settled).toMatchObject([{ place: 'done', movedTo: null }]);
  expect(await readdir(join(elsewhere, 'sales'))).toEqual(['key.csv']);
});

test('a folder that becomes a link before its file is taken: nothing is read through it', async () => {
  await watched.drop('sales/key.csv', `${head}D1,2025-01-05,甲,5`);
  const file = {
    path: 'sales/key.csv',
    kind: 'sales',
    ...(await statOf(watched.folder.root, 'sales/key.csv'))!,
  } as const;
  const elsewhere = await mkdtemp(join(db.dataDir, 'elsewhere-'));
  await rename(join(watched.folder.root, 'sales'), join(elsewhere, 'sales'));
  await symlink(join(elsewhere, 'sales'), join(watched.folder.root, 'sales'));
  expect(await takeFile(db, watched.folder, { file, now: new Date() })).toBeUndefined();
  expect(await jobs()).toEqual([]);
});

test('a newer export of the same name, written while the first is imported, is neither moved unread nor lost', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`, 1);
  await watched.take();
  await watched.drop('a.csv', `${head}D2,2025-01-05,乙,6`, 2);
  await watched.runImports();
  await watched.look();
  expect(await watched.files()).toEqual(['a.csv']);
  await watched.arrive();
  expect(await standingDocuments(db)).toEqual(['D1 甲 5', 'D2 乙 6']);
  expect(await watched.files()).toEqual(['done/2026-03/a.csv']);
});

test('a file that somebody takes away while it is imported is no trouble', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.take();
  await rm(join(watched.folder.root, 'a.csv'));
  await watched.runImports();
  await watched.look();
  expect(watched.settled).toMatchObject([{ place: 'done', movedTo: null }]);
  await watched.look();
  expect(watched.settled).toHaveLength(1);
});

test('of thousands of files a few are taken at a time, and all in the end', async () => {
  for (let count = 0; count < 45; count += 1) await watched.drop(`${count}.csv`, `${head}D${count},2025-01-05,甲,5`);
  await watched.take();
  expect(await jobs()).toHaveLength(20);
  await watched.arrive();
  await watched.arrive();
  await watched.arrive();
  expect(await standingDocuments(db)).toHaveLength(45);
  expect((await watched.files()).filter((path) => path.startsWith('done/'))).toHaveLength(45);
});

test('what a person had imported fails once they have left', async () => {
  const people = await hireEverybody(db);
  const theirs = await watchedFolder(db, { personId: people.operations });
  await theirs.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await theirs.arrive();
  expect(await rowsOf(db, sql`select changed_by from batch`)).toEqual([String(people.operations)]);
  await letGo(db, people.operations, '2020-01-01');
  await theirs.drop('b.csv', `${head}D2,2025-01-05,甲,5`);
  await theirs.arrive();
  expect(theirs.settled.at(-1)).toMatchObject({ place: 'failed', movedTo: 'failed/b.csv' });
  await theirs.remove();
});

test('a file that shrinks while it is copied is not taken', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`, 1);
  await watched.look();
  await truncate(join(watched.folder.root, 'a.csv'), 3);
  await watched.look();
  expect(await jobs()).toEqual([]);
});

test('a name in GBK is told, and does not keep the others back', async () => {
  const name = Buffer.concat([Buffer.from(`${watched.folder.root}/`), Buffer.from([0xcf, 0xfa, 0xca, 0xdb])]);
  await writeFile(name, head);
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.arrive();
  expect(await standingDocuments(db)).toEqual(['D1 甲 5']);
  expect(watched.troubles.splice(0)[0]).toMatchObject({ code: 'file_name_undecodable' });
});

test('a name as long as the system allows is shortened, also beside its note', async () => {
  await watched.drop(`${'长'.repeat(83)}.csv`, 'a,b\n1,2');
  await watched.arrive();
  expect(await watched.files()).toEqual([`failed/${'长'.repeat(60)}.csv`, `failed/${'长'.repeat(60)}.csv.txt`]);
});

test('so is an extension, beside the note and the time as well', async () => {
  for (const second of [1, 2]) {
    await watched.drop(`a.${'e'.repeat(250)}`, 'a,b\n1,2', second);
    await watched.arrive();
  }
  expect(await watched.files()).toHaveLength(4);
  expect((await watched.files())[2]).toBe('failed/a.eeeeeeeeeee');
});

test('rejected rows that somebody has taken away do not keep their file', async () => {
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5\nD2,哪天,乙,1`);
  await watched.take();
  await watched.runImports();
  await rm(join(db.dataDir, 'rejects'), { recursive: true });
  await watched.look();
  expect(await watched.files()).toEqual(['done/2026-03/a.csv']);
  expect(watched.settled).toHaveLength(1);
});

test('a note that cannot be written leaves no half of itself', async () => {
  await mkdir(join(watched.folder.root, 'failed/a.txt'));
  await expect(putFile(watched.folder.root, 'failed/a.txt', 'x')).rejects.toThrow('a.txt');
  expect(await watched.files()).toEqual([]);
});

test('a name that would steer a terminal is shown without that', async () => {
  await watched.drop('a\u001b[2J\u202Evsc.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.arrive();
  expect(await jobs()).toEqual(['a[2Jvsc.csv done']);
});

test('a folder of the name of a file does not get in the way', async () => {
  await mkdir(join(watched.folder.root, 'x.csv'));
  await watched.drop('a.csv', `${head}D1,2025-01-05,甲,5`);
  await watched.arrive();
  expect(await watched.files()).toEqual(['done/2026-03/a.csv']);
});
