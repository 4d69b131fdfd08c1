// The copy of somebody's data as a file: the same for machines, as JSON, and for people, as a workbook of one row for each field.

import { strToU8, zipSync } from 'fflate';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '../../sheets/xlsx-write.ts';
import type { PersonalCopy } from './copy.ts';
import { columnNames, tableNames } from './words.ts';

export async function copyAsZip(copy: PersonalCopy): Promise<Uint8Array> {
  const workbook = await copyAsWorkbook(copy);
  return zipSync({ '个人信息.json': strToU8(copyAsJson(copy)), '个人信息.xlsx': new Uint8Array(workbook) });
}

export function copyAsJson(copy: PersonalCopy): string {
  return `${JSON.stringify(copy, null, 2)}\n`;
}

export function copyFileName({ kind, id }: PersonalCopy): string {
  return `个人信息-${kind === 'employee' ? '人员' : '客户'}-${id}.zip`;
}

function copyAsWorkbook(copy: PersonalCopy): Promise<Buffer> {
  const columns = ['记录', '第几条', '项目', '内容'].map((header, index) => ({
    header,
    kind: 'text' as const,
    width: [20, 8, 16, 60][index]!,
  }));
  return buffer(writeXlsx({ name: '个人信息', columns, rows: rowsOf(copy) }));
}

function* rowsOf({ rows, counted }: PersonalCopy): Generator<string[]> {
  for (const [table, own] of Object.entries(rows))
    for (const [index, row] of own.entries())
      for (const [column, value] of Object.entries(row))
        if (value !== null) yield [nameOf(table), String(index + 1), columnNames[column] ?? column, textOf(value)];
  for (const [table, count] of Object.entries(counted)) yield [nameOf(table), '', '涉及的业务记录数', String(count)];
}

function nameOf(table: string): string {
  return tableNames[table] ?? table;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
