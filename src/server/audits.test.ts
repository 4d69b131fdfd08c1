import { beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../test/support/http.ts';
import { importText } from '../../test/support/ledger.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { partsOf } from '../../test/support/word-parts.ts';
import { mediaTypes } from '../report/write-report.ts';
import { auditedFile } from './answers/audit-answer.ts';

let server: Serving;
beforeAll(async () => {
  server = await serve();
});

async function audit(who: string, file: string | Uint8Array, name = '总结.txt', path = ''): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), name);
  return (await signedIn(server.url, who))('POST', `/api/audits${path}`, form);
}

const errorOf = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  return [answer.status, error.code, error.message];
};

test('whoever is signed in has a summary audited, and gets its text with every number marked', async () => {
  const answer = await audit('seller', '全年销售额12.8亿元,团队32人,团队人均销售额399万元。');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  const audited = auditedFile.parse(await answer.json());
  expect(audited).toMatchObject({
    file: '总结.txt',
    summary: { numbers: 3, contradiction: 1 },
    relations: [{ kind: 'per_capita', likely: 'decimal', working: { computed: '4000万元' } }],
  });
  expect(audited.relations[0]!.working!.formula).toEqual([
    { text: '12.8亿元', number: 'n1' },
    { text: ' ÷ ' },
    { text: '32人', number: 'n2' },
  ]);
  expect(audited.blocks).toMatchObject([
    { kind: 'paragraph', spans: expect.arrayContaining([{ text: '399万元', number: 'n3' }]) },
  ]);
});

test('the answer holds to its schema with all that there is', async () => {
  const text =
    '超额完成目标11.5亿元的111.3%,实际12.8亿元,超300家。从75%提升至68%。\n系列\t额（万元）\t占比\nA\t60\t70%\nB\t40\t40%';
  expect(auditedFile.safeParse(await (await audit('manager', text)).json()).error).toBeUndefined();
});

test('a text without numbers, and one without anything, give an empty audit', async () => {
  for (const text of ['大家都很努力。', ''])
    expect(await (await audit('reader', text)).json()).toMatchObject({ numbers: [], relations: [], remarks: [] });
});

test.each<[string, string | Uint8Array, string, [number, string, RegExp]]>([
  ['a PDF', '%PDF-1.7', 'r.pdf', [400, 'not_word', /PDF/]],
  ['bytes', new Uint8Array([1, 0, 2, 0, 0, 3, 255, 0, 0, 0]), 'r.txt', [400, 'not_text', /\.docx、\.md 或 \.txt/]],
  ['a torn Word document', 'PK\u0003\u0004...', 'r.docx', [400, 'word_damaged', /另存/]],
  ['a text without end', new Uint8Array(21 * 1024 * 1024).fill(65), 'r.txt', [413, 'text_too_long', /拆成几份/]],
  ['a file that is too large', new Uint8Array(31 * 1024 * 1024), 'r.docx', [413, 'upload_too_large', /30 MB/]],
])('%s is refused with what to do', async (_, bytes, name, [status, code, words]) => {
  expect(await errorOf(await audit('manager', bytes, name))).toEqual([status, code, expect.stringMatching(words)]);
});

test('the numbers are held against the ledger where that is asked, in the scope of who asks', async () => {
  const months = Array.from({ length: 12 }, (_, index) => `D${index},2025-${index + 1}-10,甲公司,浙江,100000000`);
  await importText(server.db, ['单号,日期,客户,省份,金额', ...months].join('\n'));
  const asked = async (who: string) =>
    auditedFile.parse(await (await audit(who, '2025年销售额12.8亿元。', 'a.txt', '?against_ledger=true')).json())
      .ledger;
  expect(await asked('manager')).toMatchObject({
    bindings: [{ number: 'n1', expr: 'sales@2025', text: '12.00亿元', verdict: 'contradiction' }],
    summary: { bound: 1, contradiction: 1 },
  });
  expect((await asked('seller'))?.summary).toMatchObject({ contradiction: 0 });
  expect(auditedFile.parse(await (await audit('manager', '12.8亿元')).json()).ledger).toBeUndefined();
});

test.each(['?against_ledger=maybe', '?against_ledger=true&as_of=2025-02-30'])(
  'the question %s is refused',
  async (path) => {
    expect((await errorOf(await audit('manager', '3家', 'a.txt', path))).slice(0, 2)).toEqual([400, 'invalid_request']);
  },
);

test('the annotated copy is a Word document under the name of the file', async () => {
  const answer = await audit('seller', '全年销售额12.8亿元,团队32人,团队人均销售额399万元。', '总结.txt', '/annotated');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, mediaTypes.docx]);
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('总结 审核批注.docx');
  const parts = partsOf(new Uint8Array(await answer.arrayBuffer()));
  expect(parts['word/comments.xml']).toContain('4000万元');
  expect((await errorOf(await audit('seller', '%PDF-1.7', 'a.pdf', '/annotated'))).slice(0, 2)).toEqual([
    400,
    'not_word',
  ]);
});

test('a form without a file is refused, and so is what is no form', async () => {
  const client = await signedIn(server.url, 'manager');
  for (const body of [new FormData(), { file: 'text' }])
    expect((await errorOf(await client('POST', '/api/audits', body))).slice(0, 2)).toEqual([400, 'upload_missing']);
});

test.each(['../../etc/passwd', 'a\u202Etxt.exe'])(
  'the file name %j comes back as nothing that does harm',
  async (name) => {
    const { file } = (await (await audit('manager', '3家', name)).json()) as { file: string };
    expect(file).not.toMatch(/[\\/\u202E]/);
  },
);

test('whoever has one audited after another is told to wait', async () => {
  const hasty = await serve({ limits: { reportsPerMinute: 1 } });
  const client = await signedIn(hasty.url, 'manager');
  const ask = async () => (await client('POST', '/api/audits', new FormData())).status;
  expect([await ask(), await ask()]).toEqual([400, 429]);
});
