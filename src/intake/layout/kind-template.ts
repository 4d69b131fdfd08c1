// An empty workbook of a kind: the headers that the import knows, what to write below them, and choices to pick from.

import type { Language } from '../../base/errors.ts';
import { type TemplateColumn, writeTemplate } from '../../sheets/xlsx-template.ts';
import { typeHint } from '../values/type-hints.ts';
import { type ColumnGuide, type KindGuide, kindGuide } from './kind-guide.ts';
import { type Kind, keyTitle } from './kinds.ts';

export interface KindTemplate {
  fileName: string;
  content: Buffer;
}

/** The headers are Chinese whatever the language; the hints above them are in it. Rows, by key, stand filled in. */
export async function kindTemplate(
  kind: Kind,
  language: Language,
  rows: readonly Readonly<Record<string, string | null>>[] = [],
): Promise<KindTemplate> {
  const guide = kindGuide(kind);
  const name = guide.title[language];
  const guides = guide.columns.filter(({ key }) => kind !== 'sales' || !onlyForFilters.has(key));
  const columns = guides.map((each) => columnOf(guide, each, language));
  const filled = rows.map((row) => guides.map((each) => wordOf(each, row[each.key] ?? null)));
  return { fileName: `${name}.xlsx`, content: await writeTemplate({ name, columns, rows: filled }) };
}

/** A choice by the word for it. */
function wordOf({ choices }: ColumnGuide, text: string | null): string | null {
  return text === null ? null : (choices?.[text]?.[0] ?? text);
}

/** Columns of exports that the ledger does not keep: nobody needs to fill them in. */
const onlyForFilters = new Set(['delivery_date', 'invoice_date', 'amount_with_tax', 'type', 'status']);

function columnOf(guide: KindGuide, column: ColumnGuide, language: Language): TemplateColumn {
  const must = requirement(guide, column, language);
  const hint = [must, typeHint(column, language)].filter(Boolean).join(language === 'zh' ? '；' : '; ');
  const choices = choicesOf(column);
  return {
    header: column.headers[0]!,
    hint,
    kind: cellKinds[column.type] ?? 'text',
    required: must !== '',
    ...(choices && { choices }),
  };
}

function requirement({ kind, required }: KindGuide, { key }: ColumnGuide, language: Language): string {
  const group = required.find((choices) => choices.includes(key));
  if (!group) return '';
  const others = group.filter((choice) => choice !== key).map((choice) => titlesOf(kind, choice));
  if (others.length === 0) return language === 'zh' ? '必填' : 'required';
  return language === 'zh' ? `必填，或填${others.join('、或')}` : `required, or ${others.join(', or ')}`;
}

function titlesOf(kind: Kind, choice: string): string {
  return choice
    .split('+')
    .map((key) => keyTitle(kind, key))
    .join('＋');
}

function choicesOf({ type, choices }: ColumnGuide): string[] | undefined {
  if (type === 'yes_no') return ['是', '否'];
  return choices && Object.values(choices).map(([word]) => word!);
}

const cellKinds: Partial<Record<ColumnGuide['type'], TemplateColumn['kind']>> = {
  day: 'day',
  moment: 'moment',
  decimal: 'number',
  percent: 'percent',
  count: 'count',
};
