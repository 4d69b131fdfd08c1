// What an attacker writes where a text, a number or a list is expected.

/** Texts that mean something to a database, a template, a page, a file system, a header, a spreadsheet or a parser of ours. */
export const texts: readonly string[] = [
  "' or '1'='1",
  "1'; drop table person; --",
  "1' union select password_hash from login --",
  "'||(select pg_sleep(60))||'",
  '{"$ne":null}',
  '{{7*7}}',
  '{% for i in range(1e9) %}',
  '${7*7}#{7*7}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'a\r\nSet-Cookie: youju=planted',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b\ufeff',
  "=cmd|'/c calc'!A1",
  '%s%n%x%p',
  '`id`;$(id)|id',
  '*)(uid=*))(|(uid=*',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '__proto__',
  'constructor',
  'toString',
  '١٢٣',
  '1e999',
  'NaN',
  '-1',
  '9'.repeat(40),
  '0x10',
  '',
  ' ',
  'a'.repeat(5000),
];

/** In place of a text, a number or a list in JSON. */
export const shapes: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  2 ** 31,
  2 ** 53,
  [],
  ['a', 'b'],
  [[[['a']]]],
  {},
  { $gt: '' },
  { toString: 'x', length: 3 },
  Array(2000).fill('a'),
];

/** Longer than any line of a request may be, so only for bodies. */
export const longText = 'ab'.repeat(50_000);
