import { beforeAll, expect, test } from 'vitest';
import { type Client, clientOf, signedIn } from '../../test/support/http.ts';
import { password } from '../../test/support/people.ts';
import { type Serving, serve } from '../../test/support/serving.ts';

let server: Serving;
let administrator: Client;
let manager: Client;
let today = '2026-11-24';

beforeAll(async () => {
  server = await serve({ clock: () => new Date(`${today}T04:00:00Z`) });
  administrator = await signedIn(server.url, 'administrator');
  manager = await signedIn(server.url, 'manager');
});

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;
const add = (as: Client, person: object) => as('POST', '/api/people', person);
const place = (as: Client, id: number, wanted: object) => as('PUT', `/api/people/${id}/place`, wanted);

test('a manager adds a seller below a supervisor, who is listed with the place', async () => {
  const added = await add(manager, {
    name: '钱多多',
    code: 'S9',
    role: 'seller',
    supervisor_id: server.people.supervisor,
  });
  expect(await added.json()).toMatchObject({
    name: '钱多多',
    code: 'S9',
    place: { role: 'seller', supervisor: { name: 'supervisor' }, from: null, to: null },
    next: null,
    login: null,
  });
  const { people } = (await (await manager('GET', '/api/people')).json()) as { people: { name: string }[] };
  expect(people.map(({ name }) => name)).toContain('钱多多');
});

test('a change from a day on is shown beside the place of today, and takes hold on that day', async () => {
  const { below, manager: boss } = server.people;
  const moved = await place(manager, below, { role: 'seller', supervisor_id: boss, from: '2026-12-01' });
  expect(await moved.json()).toMatchObject({
    place: { supervisor: { name: 'supervisor' }, to: '2026-11-30' },
    next: { supervisor: { name: 'manager' }, from: '2026-12-01' },
  });
  today = '2026-12-01';
  const list = (await (await manager('GET', '/api/people')).json()) as { people: { id: number; place: object }[] };
  expect(list.people.find(({ id }) => id === below)).toMatchObject({ place: { supervisor: { name: 'manager' } } });
  today = '2026-11-24';
});

test('whoever leaves signs in until the last day and no longer, and it can be taken back', async () => {
  const { reader } = server.people;
  const say = (last_day: string | null) => manager('PUT', `/api/people/${reader}/leaving`, { last_day });
  const enter = async () =>
    (await clientOf(server.url)('POST', '/api/session', { username: 'reader', password })).status;
  expect(await (await say('2026-11-24')).json()).toMatchObject({ left_on: '2026-11-24' });
  expect(await enter()).toBe(200);
  today = '2026-11-25';
  expect(await enter()).toBe(401);
  expect((await say(null)).status).toBe(200);
  expect(await enter()).toBe(200);
  today = '2026-11-24';
});

test('the role of whoever can sign in is an administrator’s to change, and so are administrators', async () => {
  const wanted = { role: 'manager', supervisor_id: null, from: '2027-01-01' };
  expect(await codeOf(await place(manager, server.people.seller, wanted))).toBe('role_not_allowed');
  expect(await codeOf(await place(manager, server.people.manager, { ...wanted, role: 'administrator' }))).toBe(
    'role_not_allowed',
  );
  expect(await codeOf(await add(manager, { name: '新管', role: 'administrator' }))).toBe('role_not_allowed');
  expect(
    await codeOf(
      await manager('PUT', `/api/people/${server.people.administrator}/leaving`, { last_day: '2027-01-01' }),
    ),
  ).toBe('role_not_allowed');
  expect((await place(administrator, server.people.seller, wanted)).status).toBe(200);
  expect((await place(administrator, server.people.seller, { ...wanted, role: 'seller' })).status).toBe(200);
});

test('the last administrator stays one', async () => {
  const { administrator: id } = server.people;
  const wanted = { role: 'seller', supervisor_id: null, from: '2027-01-01' };
  expect(await codeOf(await place(administrator, id, wanted))).toBe('last_administrator');
  expect(await codeOf(await administrator('PUT', `/api/people/${id}/leaving`, { last_day: '2027-01-01' }))).toBe(
    'last_administrator',
  );
});

test.each([
  ['person_exists', () => add(manager, { name: '另一个', code: 'supervisor', role: 'seller' })],
  ['unknown_person', () => add(manager, { name: '甲', role: 'seller', supervisor_id: 99_999 })],
  ['unknown_person', () => place(manager, 99_999, { role: 'seller', supervisor_id: null, from: '2027-01-01' })],
  [
    'supervisor_ring',
    () =>
      place(manager, server.people.supervisor, {
        role: 'supervisor',
        supervisor_id: server.people.supervisor,
        from: '2027-01-01',
      }),
  ],
  [
    'invalid_request',
    () => place(manager, server.people.below, { role: 'king', supervisor_id: null, from: '2027-01-01' }),
  ],
  [
    'invalid_request',
    () => place(manager, server.people.below, { role: 'seller', supervisor_id: null, from: '2027-02-30' }),
  ],
  ['invalid_request', () => add(manager, { name: '  ', role: 'seller' })],
  ['invalid_request', () => add(manager, { name: 'a\0b', role: 'seller' })],
])('%s is refused in words', async (code, ask) => {
  expect(await codeOf(await ask())).toBe(code);
});
