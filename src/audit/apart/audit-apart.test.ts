import { expect, test } from 'vitest';
import { answer } from './answer.ts';
import { auditApart } from './audit-apart.ts';
import { takeTurns } from './turns.ts';

const page = '全年销售额12.8亿元,目标11.5亿元,完成率111.3%。团队32人,人均销售额399万元。\n';
const fileOf = (text: string, name = '总结.txt') => ({ bytes: Buffer.from(text), name });
const threads = () => process.getActiveResourcesInfo().filter((name) => /worker|messageport/i.test(name));

test.each([1, 2000])('a text of %i pages is audited as it would be here', async (pages) => {
  const file = fileOf(page.repeat(pages));
  for (const wanted of [{ as: 'audit_and_document' }, { as: 'annotated', language: 'zh' }] as const) {
    const [apart, here] = [await auditApart(file, wanted), await answer(file, wanted)];
    expect(Buffer.from(apart.bytes).equals(here.bytes)).toBe(true);
    expect(apart.document).toEqual(here.document);
  }
  expect(threads()).toEqual([]);
});

test('more numbers than can be held against the ledger are refused, and audited without it', async () => {
  const file = fileOf('12家。'.repeat(10_001));
  await expect(auditApart(file, { as: 'audit_and_document' })).rejects.toMatchObject({ code: 'audit_too_long' });
  expect((await auditApart(file, { as: 'audit' })).bytes.length).toBeGreaterThan(1_000_000);
});

test('a refusal comes out as the reader made it', async () => {
  const file = { bytes: Buffer.from('PK\u0003\u0004 and no more than that'), name: 'a.docx' };
  await expect(auditApart(file, { as: 'audit' })).rejects.toMatchObject({
    code: 'word_damaged',
    words: { zh: /损坏/ },
  });
});

test.each([
  ['time', { milliseconds: 20, megabytes: 512 }],
  ['memory', { milliseconds: 60_000, megabytes: 16 }],
])('what takes more %s than there is gets refused, and its thread ends', async (_, limits) => {
  await expect(auditApart(fileOf(page.repeat(40_000)), { as: 'audit' }, limits)).rejects.toMatchObject({
    code: 'audit_too_long',
  });
  expect(threads()).toEqual([]);
});

test('while a long text is audited, others are served', async () => {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await auditApart(fileOf(page.repeat(4000)), { as: 'audit' });
  clearInterval(beat);
  expect(longest).toBeLessThan(500);
});

test('as many as may are under way, and the rest follows', async () => {
  const inTurn = takeTurns(2);
  let [now, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, (now += 1));
    await new Promise((done) => setTimeout(done, 2));
    now -= 1;
    if (most === 1) throw new Error('fails and makes room');
  };
  await Promise.allSettled([1, 2, 3, 4, 5].map(() => inTurn(work)));
  expect([now, most]).toEqual([0, 2]);
});
