// A phone number that stands in every place where one can stand, and every route that gives something, asked as every role: it
// leaves whole nowhere but where the matrix of masking says, and in the rows that come back to whoever imported them.

import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, signedIn } from '../../test/support/http.ts';
import { type Serving, serve } from '../../test/support/serving.ts';
import { contactMasking } from '../access/masking.ts';
import { isAllowed, matrix } from '../access/matrix.ts';
import { type Role, roles } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { importRunner } from './run-import.ts';

const planted = '13912345678';

const files = {
  'sales.csv': `单号,日期,客户编码,客户,省份,系列,销售员,金额
D1,2025-03-01,C1,甲公司,浙江,A,seller,100
D2,2025-03-02,C2,乙公司,浙江,A,below,100
D3,2025-03-02,C3,丙公司,浙江,A,seller,100`,
  'customers.csv': `客户编码,客户名称,客户负责人,建档日期,联系人,联系电话
C1,甲公司,seller,2020-01-01,张三 ${planted},${planted}
C2,乙公司,below,2020-01-01,张三,+86 139-1234-5678
C3,丙公司,operations,2020-01-01,张三,${planted}
C4,丁公司,seller,2025-13-01,张三,${planted}`,
  'contacts.csv': `联系日期,客户编码,联系人员,联系类型,联系内容
2025-03-01,C1,seller,业务沟通,请打${planted}
2025-03-02,C2,below,业务沟通,请打${planted}`,
};

let server: Serving;
const clients = new Map<Role, Client>();
const idOfCustomer = new Map<string, number>();
let job: number;
let report: number;

beforeAll(async () => {
  server = await serve({ runImport: (...given) => importRunner(server.db)(...given) });
  for (const role of roles) clients.set(role, await signedIn(server.url, role));
  for (const [name, text] of Object.entries(files)) job = await imported(name, text);
  job = 2; // The file of customers.
  const { rows } = await transact(server.db, wholeCompany, (tx) =>
    sql<{ id: number; code: string }>`select id, code from customer where to_version is null`.execute(tx),
  );
  for (const { id, code } of rows) idOfCustomer.set(code, id);
  const made = await clients.get('manager')!('POST', '/api/reports', {
    kind: 'annual',
    language: 'zh',
    period: '2025',
    format: 'xlsx',
  });
  report = ((await made.json()) as { id: number }).id;
});

const behind = ['sales@2025', 'contacts@2025', 'customers.contacted@2025'];
const query = (expression: string) => `?expression=${encodeURIComponent(expression)}`;

/** Addresses of a route that hold something to tell; one that is not here is asked as it is written, and must answer somebody. */
function addressesOf(path: string): string[] {
  if (path.startsWith('/api/trace')) return behind.map((expression) => path + query(expression));
  if (path === '/api/board') return [`${path}?period=2025`];
  if (path === '/api/customers') return [path, `${path}?search=${planted}`, `${path}?search=甲`];
  if (path.startsWith('/api/customers/:id'))
    return [...idOfCustomer.values()].map((id) => path.replace(':id', String(id)));
  return [
    path
      .replace('/imports/:id', `/imports/${job}`)
      .replace('/people/:id', `/people/${server.people.seller}`)
      .replace('/batches/:id', '/batches/2')
      .replace('/reports/:id', `/reports/${report}`)
      .replace(':other', String(report))
      .replace(':number', '1')
      .replace(':month', '2025-03')
      .replace('/settings/:key', '/settings/lost.months')
      .replace('/provisional/:kind', '/provisional/customers')
      .replace('/templates/:kind', '/templates/customers')
      .replace('/report-templates/:kind/:language', '/report-templates/annual/zh'),
  ];
}

const reading = Object.entries(matrix).filter(
  ([row]) => row.startsWith('GET /api/') && !/providers|docs|openapi|versions/.test(row),
);
/** The copy of a person’s own data is whole, for administrators, who give it to them. */
const copies = ['GET /api/customers/:id/copy'];
const rawRows = ['GET /api/imports/:id/rejects', 'GET /api/batches/:id/rejects'];

describe.each(reading)('%s', (row, permission) => {
  const path = row.split(' ')[1]!;

  test('gives the planted number to nobody but those who get raw rows or copies', async () => {
    const told: string[] = [];
    let answered = 0;
    for (const role of roles) {
      for (const address of addressesOf(path)) {
        const answer = await clients.get(role)!('GET', address);
        if (answer.status === 200) answered += 1;
        if (await holdsNumber(answer)) told.push(role);
      }
    }
    expect(answered).toBeGreaterThan(0);
    const importing = roles.filter((role) => isAllowed(permission, { role }) && role !== 'finance'); // Not of its kinds.
    const expected = copies.includes(row) ? ['administrator'] : rawRows.includes(row) ? importing : [];
    expect([...new Set(told)]).toEqual(expected);
  });
});

test.each([
  ['/api/figures', { expressions: behind }],
  ['/api/diff', { from: 1, to: 3, expressions: behind }],
] as const)('POST %s gives it to nobody', async (path, body) => {
  for (const role of roles) {
    const answer = await clients.get(role)!('POST', path, body);
    expect([answer.status, await holdsNumber(answer)]).toEqual([200, false]);
  }
});

// The owner of C1 is the seller, who sold to C3 too; that of C2 works for the supervisor.
const owned: Partial<Record<Role, string>> = { seller: 'C1', supervisor: 'C2', operations: 'C3' };
const seen: Partial<Record<Role, string[]>> = { seller: ['C1', 'C3'], supervisor: ['C2'] };

test.each(roles)(
  'to a %s contacts are shown, and numbers told on request, as the matrix of masking says',
  async (role) => {
    for (const code of seen[role] ?? ['C1', 'C2', 'C3']) {
      const showing = contactMasking[role][owned[role] === code ? 'own' : 'foreign'];
      const path = `/api/customers/${idOfCustomer.get(code)}`;
      const detail = (await (await clients.get(role)!('GET', path)).json()) as Record<string, unknown>;
      expect([code, detail.contact_showing]).toEqual([code, showing]);
      expect(detail.phone).toBe(showing === 'none' ? null : '139****5678');
      expect(detail.contact === null).toBe(showing === 'none');
      const asked = await clients.get(role)!('POST', `${path}/phone`);
      expect([code, asked.status, await holdsNumber(asked)]).toEqual(
        showing === 'full' ? [code, 200, true] : [code, 403, false],
      );
    }
  },
);

test('a number that was told stands in the log with who asked and for whom, and not itself', async () => {
  await clients.get('manager')!('POST', `/api/customers/${idOfCustomer.get('C2')}/phone`);
  const { rows } = await transact(server.db, wholeCompany, (tx) =>
    sql<{ person_id: number; subject: string }>`
      select person_id, subject from operation_log where action = 'phone_shown' order by id desc limit 1`.execute(tx),
  );
  expect(rows).toEqual([{ person_id: server.people.manager, subject: 'C2' }]);
  const whole = await transact(server.db, wholeCompany, (tx) =>
    sql`select from operation_log as log where log::text like ${`%${planted}%`}`.execute(tx),
  );
  expect(whole.rows).toEqual([]);
});

/** Whatever separators stand between its digits, in the parts of a workbook too. */
async function holdsNumber(answer: Response): Promise<boolean> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.some((part) =>
    strFromU8(part)
      .replaceAll(/(?<=\d)[ -](?=\d)/g, '')
      .includes(planted),
  );
}

async function imported(name: string, text: string): Promise<number> {
  const operations = clients.get('operations')!;
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  const { id } = (await (await operations('POST', '/api/imports', form)).json()) as { id: number };
  await vi.waitFor(async () => {
    const state = await (await operations('GET', `/api/imports/${id}`)).json();
    expect(state).toMatchObject({ state: 'done' });
  }, 10_000);
  return id;
}
