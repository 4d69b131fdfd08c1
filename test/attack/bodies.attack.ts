// Bodies that are too long, too slow, too many or much larger than they look. Whatever is sent, others are answered meanwhile.

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { zip } from '../support/zip.ts';
import { type Attacked, countSent } from './attacked.ts';
import { bomb } from './bomb.ts';
import { openLine, sendLines, statusOf, usual } from './raw.ts';
import { fileForm } from './things.ts';

const mebibyte = 1024 * 1024;

export function attackWithBodies(attacked: Attacked): void {
  const json = (path: string, body: string, who = 'manager') =>
    attacked.as(who)('POST', path, body, { 'content-type': 'application/json' });

  test('a body longer than its route takes is refused unread', async () => {
    expect((await json('/api/figures', `{"expressions":["${'x'.repeat(2 * mebibyte)}"]}`)).status).toBe(413);
    expect((await json('/api/report-templates/preview', `{"text":"${'x'.repeat(5 * mebibyte)}"}`)).status).toBe(413);
    const form = fileForm('a.csv', 'x'.repeat(4 * mebibyte));
    expect((await attacked.as('operations')('POST', '/api/imports', form)).status).toBe(413);
  });

  test('nobody at the door may say much', async () => {
    for (const path of ['/api/session', '/api/setup'])
      expect((await json(path, `{"username":"x","password":"${'x'.repeat(40_000)}"}`, 'nobody')).status).toBe(413);
  });

  test.each(['[', '{"a":', '[{"a":['])('JSON as deep as %j is long is answered soon', async (piece) => {
    const deep = piece.repeat(Math.floor((mebibyte - 100) / piece.length));
    for (const path of ['/api/figures', '/api/reports', `/api/imports/${attacked.things.import}/run`, '/api/merges'])
      expect((await json(path, deep, 'operations')).status).toBe(400);
    const closed = `${'['.repeat(250_000)}${']'.repeat(250_000)}`;
    for (const body of [
      closed,
      `{"mapping":{"columns":${closed}}}`,
      `{"mapping":${closed}}`,
      `{"expressions":${closed}}`,
    ])
      for (const path of ['/api/figures', `/api/imports/${attacked.things.import}/run`])
        expect((await json(path, body, 'operations')).status).toBe(400);
  });

  test('a form of ten thousand parts ends at its limit, and leaves nothing', async () => {
    const form = new FormData();
    for (let part = 0; part < 10_000; part += 1) form.append(`field${part}`, 'x');
    expect((await attacked.as('operations')('POST', '/api/imports', form)).status).toBeLessThan(500);
    const files = new FormData();
    for (let part = 0; part < 300; part += 1) files.append('file', new Blob(['x']), `${part}.csv`);
    expect((await attacked.as('operations')('POST', '/api/imports', files)).status).toBe(413);
  });

  test.each([
    'x',
    '--x\r\n',
    '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x--',
    `--x\r\n${'A: b\r\n'.repeat(20_000)}\r\n`,
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\ncut off',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na\r\n--x\r\nContent-Disp',
    '--x\r\nContent-Type: text/csv\r\n\r\na\r\n--x--',
  ])('a form that is broken as %j is refused', async (body) => {
    for (const path of ['/api/imports', '/api/audits', '/api/reports/verify']) {
      const answer = await attacked.as('operations')('POST', path, body, {
        'content-type': 'multipart/form-data; boundary=x',
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('a zip that unpacks to a gigabyte is never unpacked', async () => {
    const before = process.memoryUsage().rss;
    for (const [path, name] of [
      ['/api/imports', 'bomb.xlsx'],
      ['/api/imports', 'bomb.zip'],
      ['/api/audits', 'bomb.docx'],
      ['/api/reports/verify', 'bomb.docx'],
    ] as const) {
      for (const says of [undefined, 100]) {
        const archive = new Uint8Array(bomb(partOf[name]!, says));
        expect((await attacked.as('operations')('POST', path, fileForm(name, archive))).status).toBeLessThan(500);
      }
    }
    await othersAreAnswered();
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * mebibyte);
  });

  test('a zip of zips, one that names a part twice, and one that is cut off are refused or read in vain', async () => {
    const inner = zip({ 'a.csv': 'x' }).toString('latin1');
    const archives = [
      zip({ 'a.zip': inner, 'b.zip': inner }),
      zip({ 'a.csv': 'x' }).subarray(0, 40),
      Buffer.from('PK\x05\x06'),
    ];
    for (const each of archives)
      for (const path of ['/api/imports', '/api/audits', '/api/reports/verify'])
        expect(
          (await attacked.as('operations')('POST', path, fileForm('a.zip', new Uint8Array(each)))).status,
        ).toBeLessThan(500);
  });

  test('entities that grow and stylesheets from elsewhere are not read', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
      .join('')}]>`;
    const document = `<?xml version="1.0"?>${entities}<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`;
    const outside = document.replace(/<!DOCTYPE.*\]>/s, '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>');
    for (const xml of [document, outside])
      for (const path of ['/api/audits', '/api/reports/verify']) {
        const parts = zip({ '[Content_Types].xml': xml, '_rels/.rels': xml, 'word/document.xml': xml });
        const { body } = await attacked.as('operations')('POST', path, fileForm('a.docx', new Uint8Array(parts)));
        expect(body).not.toContain('root:');
      }
  });

  test('a hundred connections that dribble their headers keep nobody from being answered', async () => {
    const lines = await Promise.all(Array.from({ length: 100 }, () => openLine(attacked.url)));
    for (const { socket } of lines) {
      countSent();
      socket.write('GET /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ');
    }
    for (let drop = 0; drop < 5; drop += 1) {
      for (const { socket } of lines) socket.write('b');
      await othersAreAnswered();
    }
    for (const { socket } of lines) socket.destroy();
  });

  test('nor do a hundred bodies that never come', async () => {
    const lines = await Promise.all(Array.from({ length: 100 }, () => openLine(attacked.url)));
    const head = [
      'POST /api/session HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      'Content-Length: 10000',
      '',
      '{',
    ];
    for (const { socket } of lines) {
      countSent();
      socket.write(head.join('\r\n'));
    }
    await othersAreAnswered();
    for (const { socket } of lines) socket.destroy();
  });

  test('nor does somebody who never reads what they asked for', async () => {
    const cookie = await attacked.cookieOf('manager');
    const lines = await Promise.all(Array.from({ length: 30 }, () => openLine(attacked.url)));
    for (const { socket } of lines) {
      countSent();
      socket.pause();
      socket.write(`GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`);
    }
    await othersAreAnswered();
    for (const { socket } of lines) socket.destroy();
  });

  test('an upload that breaks off leaves no file behind', async () => {
    const cookie = await attacked.cookieOf('operations');
    const head = [
      'POST /api/imports HTTP/1.1',
      ...usual,
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 5000',
    ];
    const answer = await sendLines(
      attacked.url,
      head,
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf',
    );
    expect(statusOf(answer)).toMatch(/^4|^$/);
  });

  async function othersAreAnswered(): Promise<void> {
    const began = performance.now();
    expect((await attacked.as('reader')('GET', '/api/catalogue')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(3000);
    await wait(20);
  }
}

const partOf: Record<string, string> = {
  'bomb.xlsx': 'xl/worksheets/sheet1.xml',
  'bomb.zip': 'a.csv',
  'bomb.docx': 'word/document.xml',
};
