import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const load = async (...documents: string[]) => {
  const rows = documents
    .map((text) => text.split(' '))
    .map(([number, customer, amount]) => `${number},2025-01-05,${customer},${amount}`);
  return (await importText(db, ['单据号,日期,客户,金额', ...rows].join('\n'), { confirm: ['losses'] })).batch!;
};
const undo = (batch: number) => undoBatch(db, localOperator, batch);

test('what a batch brought goes, and what stood before shows again', async () => {
  await load('D1 甲 1', 'D2 甲 2');
  const second = await load('D1 甲 10', 'D3 乙 3');
  expect(await undo(second)).toEqual({ batch: second, ledger_version: 3 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 1', 'D2 甲 2']);
  expect(await cellsAgree(db)).toBe(true);
});

test('what something newer replaced stays replaced; undone batches never come back', async () => {
  await load('D1 甲 1');
  const second = await load('D1 甲 2');
  const third = await load('D1 甲 3');
  await undo(second);
  expect(await standingDocuments(db)).toEqual(['D1 甲 3']);
  await undo(third);
  expect(await standingDocuments(db)).toEqual(['D1 甲 1']);
});

test('a restored document belongs to the batch it came from, and goes with it', async () => {
  const first = await load('D1 甲 1');
  await undo(await load('D1 甲 2'));
  await undo(first);
  expect(await standingDocuments(db)).toEqual([]);
  expect(await cellsAgree(db)).toBe(true);
});

test('importing the file again is the way back', async () => {
  await undo(await load('D1 甲 1'));
  await load('D1 甲 1');
  expect(await standingDocuments(db)).toEqual(['D1 甲 1']);
});

test('customers that only the batch knew go with it, those whom others need stay', async () => {
  const first = await load('D1 甲 1', 'D2 乙 2');
  await load('D3 乙 3');
  await undo(first);
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ name: string }>`select name from customer where to_version is null`.execute(tx),
  );
  expect(rows).toEqual([{ name: '乙' }]);
});

const customers = async () => {
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ text: string }>`
      select concat_ws(' ', customer.name, code, region.path) as text
      from customer
      left join region on region.id = region_id
      where to_version is null`.execute(tx),
  );
  return rows.map(({ text }) => text);
};
const fill = async (header: string, row: string) =>
  (await importText(db, `日期,客户,金额,${header}\n2025-02-05,甲,7,${row}`)).batch!;

test('a known customer loses what the batch filled in, and still goes with the batch that brought it', async () => {
  const first = await load('D1 甲 1');
  const coded = await fill('客户编码', 'C1');
  const placed = await fill('省份', '浙江');
  expect(await customers()).toEqual(['甲 C1 浙江']);
  await undo(placed);
  expect(await customers()).toEqual(['甲 C1']);
  await undo(coded);
  expect(await customers()).toEqual(['甲']);
  await undo(first);
  expect(await customers()).toEqual([]);
});

test('what a newer batch filled in stays, and what an undone one did never comes back', async () => {
  await load('D1 甲 1');
  const coded = await fill('客户编码', 'C1');
  const placed = await fill('省份', '浙江');
  await undo(coded);
  expect(await customers()).toEqual(['甲 浙江']);
  await undo(placed);
  expect(await customers()).toEqual(['甲']);
});

test('a batch that is unknown, undone or empty-handed is refused in words', async () => {
  const first = await load('D1 甲 1');
  const same = await load('D1 甲 1');
  await undo(first);
  await expect(undo(first)).rejects.toMatchObject({ code: 'already_undone', words: { zh: '批次 #1 已经撤回过了。' } });
  await expect(undo(same)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  await expect(undo(99)).rejects.toMatchObject({ code: 'unknown_batch' });
});

test('targets go back to what they were', async () => {
  await importText(db, '年份,目标\n2025,5');
  const { batch } = await importText(db, '年份,目标\n2025,6\n2026,7');
  await undo(batch!);
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ text: string }>`select year || ' ' || trim_scale(value) as text from target where to_version is null`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ text: '2025 5' }]);
});

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('甲', '乙'), fc.integer({ min: 1, max: 9 })),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { weight: 2, arbitrary: fc.nat(7) },
);

/** What should stand: for each document the newest import of it that was not taken back. */
function expected(history: { documents: Map<string, string>; undone: boolean }[]): string[] {
  const standing = new Map<string, string>();
  for (const { documents, undone } of history)
    if (!undone) for (const [number, text] of documents) standing.set(number, text);
  return [...standing.values()].sort();
}

test('after any imports and undos, what stands is the newest of what counts, and the cells agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      await emptyLedger(db);
      const history: { batch: number; documents: Map<string, string>; undone: boolean }[] = [];
      for (const each of steps) {
        if (typeof each === 'number') {
          const entry = history[each];
          if (entry && !entry.undone)
            entry.undone = await undo(entry.batch).then(
              () => true,
              () => false,
            );
          continue;
        }
        const documents = new Map(
          each.map(([number, customer, amount]) => [`D${number}`, `D${number} ${customer} ${amount}`]),
        );
        history.push({
          batch: await load(...documents.values()),
          documents: changedOnly(history, documents),
          undone: false,
        });
      }
      expect(await standingDocuments(db)).toEqual(expected(history));
      expect(await cellsAgree(db)).toBe(true);
    }),
    { numRuns: 12 },
  );
});

/** An import only brings what did not stand already. */
function changedOnly(
  history: { documents: Map<string, string>; undone: boolean }[],
  documents: Map<string, string>,
): Map<string, string> {
  const standing = new Set(expected(history));
  return new Map([...documents].filter(([, text]) => !standing.has(text)));
}

const days = ['2025-01-05', '2025-01-06', '2025-01-07', '2025-01-08'];
/** The days from the first to the last; 甲 bought on those in between whose place is named. */
const loadRange = async (places: readonly number[], { lets }: { lets: boolean }) => {
  const rows = [0, ...places, 3].map((place) => `${days[place]},甲,${place + 1}`);
  return (await importText(db, ['日期,客户,金额', ...rows].join('\n'), { confirm: lets ? ['range'] : [] })).batch!;
};

test('what a range let go does not come back while that batch counts, whoever stated it before', async () => {
  await loadRange([1], { lets: false });
  const letting = await loadRange([], { lets: true });
  const stated = await loadRange([1], { lets: false });
  const again = await loadRange([], { lets: true });
  await undo(letting);
  expect(await standingDocuments(db)).toEqual(['# 甲 1', '# 甲 4']);
  await undo(again);
  expect((await standingDocuments(db)).sort()).toEqual(['# 甲 1', '# 甲 2', '# 甲 4']);
  await undo(stated);
  expect((await standingDocuments(db)).sort()).toEqual(['# 甲 1', '# 甲 2', '# 甲 4']);
});

test('a batch taken back leaves gone what an earlier one let go', async () => {
  await loadRange([1], { lets: false });
  const letting = await loadRange([], { lets: true });
  const stated = await loadRange([1], { lets: false });
  await undo(stated);
  expect(await standingDocuments(db)).toEqual(['# 甲 1', '# 甲 4']);
  await undo(letting);
  expect((await standingDocuments(db)).sort()).toEqual(['# 甲 1', '# 甲 2', '# 甲 4']);
  expect(await cellsAgree(db)).toBe(true);
});

const rangeStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ places: fc.subarray([1, 2]), lets: fc.boolean() }) },
  { weight: 2, arbitrary: fc.nat(7) },
);

/** Each batch says of a place that it is there or gone, where that was news; the newest that counts is right. */
const standingPlaces = (told: { says: Map<number, boolean>; undone: boolean }[]) => {
  const standing = new Map(told.filter(({ undone }) => !undone).flatMap(({ says }) => [...says]));
  return [1, 2].filter((place) => standing.get(place));
};

test('after any ranges and undos, what stands is what the newest of what counts says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rangeStep, { minLength: 3, maxLength: 8 }), async (steps) => {
      await emptyLedger(db);
      await loadRange([], { lets: false });
      const told: { batch: number; says: Map<number, boolean>; undone: boolean }[] = [];
      for (const each of steps) {
        if (typeof each === 'number') {
          const entry = told[each];
          if (entry && !entry.undone && entry.says.size > 0) {
            await undo(entry.batch);
            entry.undone = true;
          }
          continue;
        }
        const before = standingPlaces(told);
        const isNews = (place: number) =>
          each.places.includes(place) ? !before.includes(place) : each.lets && before.includes(place);
        const says = new Map([1, 2].filter(isNews).map((place) => [place, each.places.includes(place)]));
        told.push({ batch: await loadRange(each.places, each), says, undone: false });
      }
      const expected = [0, ...standingPlaces(told), 3].map((place) => `# 甲 ${place + 1}`);
      expect((await standingDocuments(db)).sort()).toEqual(expected);
      expect(await cellsAgree(db)).toBe(true);
    }),
    { numRuns: 15 },
  );
});
