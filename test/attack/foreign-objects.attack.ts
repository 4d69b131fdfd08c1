// Things of others, asked for by their number: whoever may not have them learns not even that they exist. Who reaches what is
// declared in `access/objects.ts`.

import { expect, test } from 'vitest';
import { type ObjectKind, objectOf, reaches } from '../../src/access/objects.ts';
import { type Role, roles } from '../../src/access/viewer.ts';
import type { Attacked } from './attacked.ts';
import { type Operation, operations, requestOf } from './operations.ts';
import type { Things } from './things.ts';

/** One thing of each kind that not everybody reaches, and who does. */
const owned: Partial<Record<ObjectKind, { thing: keyof Things; by: Role[] }>> = {
  report: { thing: 'report', by: ['manager'] },
  import: { thing: 'import', by: ['operations'] },
  batch: { thing: 'batch', by: ['operations'] },
  token: { thing: 'token', by: ['operations'] },
  session: { thing: 'session', by: ['manager'] },
  deputy: { thing: 'deputy', by: ['manager'] },
  customer: { thing: 'otherCustomer', by: ['supervisor'] },
};

const nobodys = 2_000_000_001;

export function attackForeignObjects(attacked: Attacked): void {
  const numbered = operations.filter(({ places }) => places.some(isNumber));

  test.each(numbered)('$name tells a stranger of a foreign thing what it tells of none', async (operation) => {
    const kind = objectOf(operation.path.replace(/\{(\w+)\}/g, ':$1'))!;
    const strangers = roles.filter((role) => isStranger(kind, role));
    for (const stranger of strangers) {
      const id = attacked.things[owned[kind]!.thing] as number;
      const foreign = await told(attacked, operation, { stranger, id });
      expect(foreign).toEqual(await told(attacked, operation, { stranger, id: nobodys }));
      expect(foreign.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('a second report is compared with no foreign one', async () => {
    const { sellersReport, report } = attacked.things;
    for (const [left, right] of [
      [sellersReport, report],
      [report, sellersReport],
      [sellersReport, nobodys],
    ])
      expect((await attacked.as('seller')('GET', `/api/reports/${left}/comparison/${right}`)).status).toBe(404);
  });

  test('in lists stands only what is one’s own', async () => {
    const reports = JSON.parse((await attacked.as('seller')('GET', '/api/reports')).body) as {
      reports: { id: number }[];
    };
    expect(reports.reports.map(({ id }) => id)).toEqual([attacked.things.sellersReport]);
    expect(JSON.parse((await attacked.as('finance')('GET', '/api/tokens')).body)).toEqual({ tokens: [] });
    expect((await attacked.as('finance')('GET', '/api/batches')).body).not.toContain('台账.csv');
    const { body } = await attacked.as('seller')('GET', '/api/customers');
    expect(body).toContain('甲公司');
    expect(body).not.toMatch(/乙公司|丙公司/);
  });

  test.each([
    ['sales{seller=below}@2025', 'sales{seller=没有这个人}@2025'],
    ['sales{seller=manager}@2025', 'sales{seller=没有这个人}@2025'],
    ['sales{owner=below}@2025', 'sales{owner=没有这个人}@2025'],
    ['sales{supervisor=supervisor}@2025', 'sales{supervisor=没有这个人}@2025'],
    ['sales{customer=乙公司}@2025', 'sales{customer=没有这家}@2025'],
    ['sales{customer=C2}@2025', 'sales{customer=C9}@2025'],
    ['sales{customer!=乙公司}@2025', 'sales{customer!=没有这家}@2025'],
    ['sales:rank(seller){seller=below}@2025', 'sales:rank(seller){seller=没有这个人}@2025'],
    ['sales:share{customer=乙公司}@2025', 'sales:share{customer=没有这家}@2025'],
  ])('a seller who asks %s learns what they would of %s', async (foreign, unknown) => {
    const ways: ((expression: string) => [string, string, unknown?])[] = [
      (expression) => ['POST', '/api/figures', { expressions: [expression] }],
      (expression) => ['POST', '/api/diff', { from: 0, to: 3, expressions: [expression] }],
      ...['trace', 'trace/rows', 'trace/export'].map(
        (path) => (expression: string) =>
          ['GET', `/api/${path}?expression=${encodeURIComponent(expression)}`] as [string, string],
      ),
    ];
    for (const way of ways) {
      const [known, none] = await Promise.all(
        [foreign, unknown].map(async (expression) =>
          masked(await attacked.as('seller')(...way(expression)), expression),
        ),
      );
      expect(known).toEqual(none);
    }
  });

  test('what rows of others there are shows in no total of a seller', async () => {
    const { body } = await attacked.as('seller')('POST', '/api/figures', {
      expressions: ['sales@2025', 'sales by customer@2025', 'customers@2025', 'sales by province@2025'],
    });
    expect(body).not.toMatch(/乙公司|丙公司|江苏|19340000|7000000/);
  });
}

function isNumber({ in: where, way, schema }: Operation['places'][number]): boolean {
  return where === 'path' && schema.type === 'integer' && way[0] !== 'number';
}

function isStranger(kind: ObjectKind, role: Role): boolean {
  return !['all', 'none'].includes(reaches[kind][role]) && !owned[kind]!.by.includes(role);
}

async function told(attacked: Attacked, operation: Operation, { stranger, id }: { stranger: string; id: number }) {
  const place = operation.places.find(isNumber)!;
  const { path, body } = requestOf(operation, attacked.things, { place, value: String(id) });
  return masked(await attacked.as(stranger)(operation.method, path, body), String(id));
}

/** An answer without what any two answers differ in: the number of the request, the time, and what was asked for. */
function masked({ status, body }: { status: number; body: string }, asked: string): { status: number; body: string } {
  const words = asked.split(/[{}=!@]+/).filter((word) => /公司|人|家|below|manager|supervisor|^C\d|^\d+$/.test(word));
  let text = body.startsWith('PK') ? 'a workbook' : body.replace(/"requestId":"[^"]*"/, '');
  for (const word of words) if (!/^20\d\d$/.test(word)) text = text.replaceAll(word, '…');
  return { status, body: text };
}
