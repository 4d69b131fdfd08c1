import { expect, test } from 'vitest';
import { isDateFormat, readMapping } from './mapping.ts';

const code = (json: string) => {
  try {
    return readMapping(json) && 'taken';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test.each([
  ['{}', 'taken'],
  [
    '{"kind":"sales","columns":{"cost":{"expr":"[销售额] - [利润]"}},"filters":[{"column":"状态","not":["取消"]}]}',
    'taken',
  ],
  ['{"columns":{"region":null},"defaults":{"channel":"direct"},"date_format":"dd-mm-yyyy"}', 'taken'],
  ['{"columns":{"datum":"日期"}}', 'unknown_column_key'],
  ['{"columns":{"cost":{"expr":"alert(1)"}}}', 'bad_mapping'],
  ['{"columns":{"cost":{"expr":"' + '('.repeat(60_000) + '"}}}', 'bad_mapping'],
  ['{"columns":{"cost":{"expr":"1' + '+1'.repeat(60_000) + '"}}}', 'bad_mapping'],
  ['{"columns":{"cost":"a\\u0000b"}}', 'bad_mapping'],
  ['{"defaults":{"seller":"\\ud800"}}', 'bad_mapping'],
  ['{"filters":[{"column":"状态"}]}', 'bad_mapping'],
  ['{"colums":{}}', 'bad_mapping'],
  ['not json', 'bad_mapping'],
  ['{"date_format":"dd-mm"}', 'bad_date_format'],
])('%s is %s', (json, expected) => expect(code(json)).toBe(expected));

test.each([
  ['dd-mm-yyyy', true],
  ['m/d/yy', true],
  ['yyyy年mm月dd日', true],
  ['mm-yyyy', false],
  ['', false],
])('the date format %j: %s', (format, isOne) => expect(isDateFormat(format)).toBe(isOne));
