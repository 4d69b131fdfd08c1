import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText } from '../../../test/support/ledger.ts';
import { forgetOperations } from '../../../test/support/operations.ts';
import { hireEverybody } from '../../../test/support/people.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { addTemplateVersion } from '../../records/report-templates.ts';
import { textOf } from '../../figures/writing/spans.ts';
import { builtInTemplate } from './built-in-template.ts';
import { composeReport } from '../compose.ts';
import { previewTemplate } from './preview-template.ts';
import { saveTemplate } from './save-template.ts';
import { readVersion, templateState, templateStates } from './template-state.ts';

const db: Database = await testDatabase();
const people = await hireEverybody(db);
const manager: Viewer = { ...localOperator, personId: people.manager, name: '经理', role: 'manager' };
const key = { kind: 'month', language: 'zh' } as const;
await importText(
  db,
  '单号,日期,客户,省份,业务员,金额\nD1,2025-07-01,甲,浙江,seller,1000\nD2,2025-07-02,乙,福建,below,500',
);

beforeEach(async () => {
  await sql`truncate report_template`.execute(db.kysely);
  await forgetOperations(db);
});

const template = (body: string) => `---\ntitle: 月报\n---\n\n${body}\n`;
const save = (body: string, basedOn: number, more: { note?: string; builtInSeen?: boolean } = {}) =>
  saveTemplate(db, manager, { key, text: template(body), basedOn, ...more });
const state = () => transact(db, wholeCompany, (tx) => templateState(tx, key));
const sentences = async (viewer: Viewer) => {
  const { blocks } = await composeReport(db, viewer, { ...key, period: '2025-07', today: '2025-08-01' });
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.spans)] : []));
};

test('reports are written from what was saved, with the rows of whoever asks', async () => {
  await save('本月{{ sales@P }}。', 0);
  const scope = scopeOf(people.seller);
  const seller: Viewer = { ...localOperator, personId: people.seller, role: 'seller', scope };
  expect(await sentences(manager)).toContain('本月1,500.00元。');
  expect(await sentences(seller)).toContain('本月1,000.00元。');
});

test('until somebody saves one, the built-in template holds; reset, it holds again', async () => {
  const builtIn = await builtInTemplate(key.kind, key.language);
  expect(await state()).toMatchObject({ number: 0, own: false, text: builtIn });
  await save('本月{{ sales@P }}。', 0);
  await saveTemplate(db, manager, { key, text: null, basedOn: 1 });
  expect(await state()).toMatchObject({ number: 2, own: false, text: builtIn, built_in_changed: false });
  const versions = (await state()).versions.map(({ number, text }) => [number, text === null]);
  expect(versions).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('an older version is had again by saving its text', async () => {
  await save('甲', 0);
  await save('乙', 1);
  const { text } = await transact(db, wholeCompany, (tx) => readVersion(tx, key, 1));
  await saveTemplate(db, manager, { key, text, basedOn: 2 });
  expect(await state()).toMatchObject({ number: 3, text: template('甲') });
});

test('a text with problems is refused with all of them, by line and column', async () => {
  await expect(save('销售{{ salse@P }}，{{ sales{province=浙红}@P }}\n\n{{#if sales@P > 0}}', 0)).rejects.toMatchObject(
    {
      code: 'bad_template',
      details: {
        problems: expect.arrayContaining([expect.objectContaining({ line: 5, column: 6, code: 'unknown_name' })]),
      },
    },
  );
  expect((await state()).number).toBe(0);
});

test('a number without a value is no fault of the text: it may have one in another month', async () => {
  await expect(save('{{ attainment@P }}', 0)).resolves.toEqual({ number: 1 });
});

test('of two people who edit at once the second is told, with what the first saved', async () => {
  await save('甲', 0);
  await expect(save('乙', 0)).rejects.toMatchObject({
    code: 'template_changed',
    details: { number: 1, saved_by: 'manager', text: template('甲') },
  });
  expect((await state()).text).toBe(template('甲'));
});

test('saving the same again is no new version, whatever it was made from', async () => {
  await save('甲', 0);
  expect(await save('甲', 0)).toEqual({ number: 1 });
  expect(await saveTemplate(db, manager, { key, text: template('甲').replaceAll('\n', '\r\n'), basedOn: 1 })).toEqual({
    number: 1,
  });
});

test('the built-in text saved is the built-in template', async () => {
  await save('甲', 0);
  const text = await builtInTemplate(key.kind, key.language);
  await saveTemplate(db, manager, { key, text, basedOn: 1 });
  expect(await state()).toMatchObject({ number: 2, own: false });
});

test('that the program brought another built-in template is told until somebody has looked at it', async () => {
  const older = {
    ...key,
    text: template('甲'),
    note: '',
    builtInHash: 'of an older program',
    savedBy: null,
    basedOn: 0,
  };
  await transact(db, wholeCompany, (tx) => addTemplateVersion(tx, older));
  await save('乙', 1);
  expect(await state()).toMatchObject({ built_in_changed: true });
  await save('乙', 2, { builtInSeen: true });
  expect(await state()).toMatchObject({ number: 3, built_in_changed: false });
});

test('each save and each reset stands in the operation log', async () => {
  await save('甲', 0, { note: '先写一句' });
  await saveTemplate(db, manager, { key, text: null, basedOn: 1 });
  const log = await transact(db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['person_id', 'action', 'subject', 'details']).orderBy('id').execute(),
  );
  expect(log).toEqual([
    {
      person_id: people.manager,
      action: 'report_template_saved',
      subject: 'month zh',
      details: { number: 1, note: '先写一句' },
    },
    { person_id: people.manager, action: 'report_template_reset', subject: 'month zh', details: { number: 2 } },
  ]);
});

test.each([
  ['', 'template_empty'],
  [' \n\t', 'template_empty'],
  [template('甲\0乙'), 'template_unreadable'],
  [template('甲\ud800乙'), 'template_unreadable'],
  [template('长'.repeat(350_000)), 'template_too_large'],
])('text %# is refused as $1', async (text, code) => {
  await expect(saveTemplate(db, manager, { key, text, basedOn: 0 })).rejects.toMatchObject({ code });
});

test('names of rare characters and HTML are text', async () => {
  await save('<b onclick="x">𠮷野家</b>{{ sales{customer="𠮷<i>"}@P }}', 0).catch(() => undefined);
  await save('<b>𠮷野家</b>&amp;{{ sales@P }}', 0);
  expect((await sentences(manager)).join()).toContain('𠮷野家');
});

test('who sees a part of the company changes no template', async () => {
  const supervisor: Viewer = {
    ...localOperator,
    personId: people.supervisor,
    name: '',
    role: 'supervisor',
    scope: scopeOf(people.below),
  };
  const saved = saveTemplate(db, supervisor, { key, text: template('甲'), basedOn: 0 });
  await expect(saved).rejects.toMatchObject({ code: 'template_not_allowed' });
});

test('every kind in both languages is listed', async () => {
  const states = await transact(db, wholeCompany, templateStates);
  expect(states.map(({ kind, language }) => `${kind} ${language}`)).toHaveLength(10);
});

test('a preview tells problems with their places in the text, or the report', async () => {
  const wrong = await previewTemplate(db, manager, { key, period: '2025-07', text: template('{{ salse@P }}') });
  expect(wrong.problems).toMatchObject([{ line: 5, column: 4, offset: expect.any(Number) }]);
  const right = await previewTemplate(db, manager, { key, period: '2025-07', text: template('{{ sales@P }}') });
  expect(right).toMatchObject({ problems: [], report: { title: '月报' } });
  const empty = await previewTemplate(db, manager, { key, period: '2019-07', text: template('{{ sales@P }}') });
  expect(empty).toEqual({ problems: [] });
});

function scopeOf(person: number) {
  return { all: false, people: [person], actor: person };
}
