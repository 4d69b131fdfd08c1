// Formulas in the records, brought by an import, and every file that is given out: there they are text.

import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { formulaStart } from '../../src/sheets/csv-write.ts';
import type { Attacked } from './attacked.ts';
import { operations, requestOf } from './operations.ts';
import { fileForm } from './things.ts';

const formulas = [
  `=cmd|'/c calc'!A1`,
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd',
  '-2+3+cmd',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ' =1+1',
  "'=1+1",
  '=1+1;x',
];

export function attackWithFormulas(attacked: Attacked): void {
  test('every file of rows that is given out holds them as text', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const good = formulas.map(
      (text, index) => `F${index},2025-05-0${(index % 9) + 1},${quoted(text)},${quoted(text)},1`,
    );
    const bad = formulas.map((text) => `${quoted(text)},x,${quoted(text)},${quoted(text)},x`);
    const ledger = ['单号,日期,客户,产品,金额', ...good, ...bad].join('\n');
    const id = await imported(fileForm('=cmd.csv', ledger, { confirm: 'losses' }));
    const files = [
      await attacked.as('operations')('GET', `/api/imports/${id}/rejects`),
      await attacked.as('manager')('GET', `/api/trace/export?expression=${encodeURIComponent('sales@2025-05')}`),
    ];
    expect(files.map(({ status }) => status)).toEqual([200, 200]);
    for (const { body } of files) expect(body.length).toBeGreaterThan(100);
  });

  const downloads = operations.filter(
    ({ method, gives }) => method === 'GET' && gives !== undefined && !gives.includes('json'),
  );

  test.each(downloads)('$name holds no formula', async (operation) => {
    const { path } = requestOf(operation, attacked.things);
    const answer = await fetch(attacked.url + path, { headers: { cookie: await attacked.cookieOf(operation.role) } });
    if (answer.status !== 200) return;
    expectNoFormula(new Uint8Array(await answer.arrayBuffer()));
  });

  test('a report as a workbook holds none either', async () => {
    const path = `/api/reports/${attacked.things.report}/file?format=xlsx`;
    const answer = await fetch(attacked.url + path, { headers: { cookie: await attacked.cookieOf('manager') } });
    expectNoFormula(new Uint8Array(await answer.arrayBuffer()));
  });

  async function imported(form: FormData): Promise<number> {
    const asked = await attacked.as('operations')('POST', '/api/imports', form);
    const { id } = JSON.parse(asked.body) as { id: number };
    await vi.waitFor(
      async () =>
        expect((await attacked.as('operations')('GET', `/api/imports/${id}`)).body).toMatch(/"state":"(done|failed)"/),
      20_000,
    );
    attacked.things.import = id;
    return id;
  }
}

// A cell of a workbook is a formula only by an element of its own, that of a text by how it begins.
function expectNoFormula(bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/sheet\d+\.xml$/.test(name)) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    return;
  }
  const cells = strFromU8(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  for (const cell of cells) {
    const text = cell.replace(/^"|"$/g, '').replaceAll('""', '"');
    if (!text.startsWith("'")) expect(formulaStart.test(text) && !/^[+-]?[\d,.]+%?$/.test(text) ? text : '').toBe('');
  }
}
