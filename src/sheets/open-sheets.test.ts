import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { openSheets } from './open-sheets.ts';

test('two sheets of one name are told apart: rows are known by the name of theirs', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'sheets-')), 'a.xls');
  const sheet = (value: string) =>
    `<Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="String">${value}</Data></Cell></Row></Table></Worksheet>`;
  const book = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet('甲')}${sheet('乙')}</Workbook>`;
  await writeFile(path, book);
  const rows = (await collect(openSheets(path, 'a.xls'))).flatMap((chunk) => chunk.rows);
  expect(rows.map(({ sheet: name, row, cells }) => [name, row, ...cells])).toEqual([
    ['表', 1, '甲'],
    ['表 (2)', 1, '乙'],
  ]);
});
