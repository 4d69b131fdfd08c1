// What an import came to, for a person: what became of the rows first, then what needs an answer, then what was wrong.

import type { Language, Place } from '../base/errors.ts';
import type { ImportResult } from '../intake/import-result.ts';
import { kindTitle } from '../intake/layout/kinds.ts';
import { table } from './table.ts';

export function importReport(result: ImportResult, language: Language): string {
  const parts = [headOf, rememberedOf, countsOf, totalsOf, effectOf, unusedOf, questionsOf, problemsOf];
  return parts
    .map((part) => part(result, language))
    .filter(Boolean)
    .join('\n');
}

function headOf(result: ImportResult, language: Language): string {
  const { file, kind, batch, ledger_version: version } = result;
  const title = `${file} · ${kindTitle(kind)[language]}`;
  const kept = language === 'zh' ? `批次 #${batch} · 版本 ${version}` : `batch #${batch} · version ${version}`;
  const notKept = language === 'zh' ? '什么都没有写入' : 'nothing was written';
  const tried = language === 'zh' ? '试导入，什么都没有留下' : 'a dry run, nothing stays';
  return `${title} · ${result.dry_run ? tried : result.held_back ? notKept : kept}`;
}

function rememberedOf({ layouts }: ImportResult, language: Language): string {
  if (!layouts.some(({ remembered }) => remembered)) return '';
  return language === 'zh' ? '  各列照上次确认的映射' : '  columns by the mapping that was confirmed before';
}

const countWords: Record<Language, Record<'rows' | 'accepted' | 'unchanged' | 'rejected' | 'filtered', string>> = {
  zh: { rows: '读入', accepted: '入账', unchanged: '已有', rejected: '退回', filtered: '不入账' },
  en: { rows: 'read', accepted: 'taken', unchanged: 'there already', rejected: 'returned', filtered: 'left out' },
};

/** What adds up to the rows that were read; what is nothing is not told. */
function countsOf(result: ImportResult, language: Language): string {
  const isIn = !result.dry_run && !result.held_back;
  const words = isIn
    ? countWords[language]
    : { ...countWords[language], accepted: language === 'zh' ? '可入账' : 'to be taken' };
  const notes = {
    rejected: result.rejects_file ?? '',
    filtered: leftOutOf(result, language),
    accepted: changesOf(result, language),
  };
  const keys = (['rows', 'accepted', 'unchanged', 'rejected', 'filtered'] as const).filter(
    (key) => key === 'rows' || key === 'accepted' || result[key] > 0,
  );
  const widest = result.rows.toLocaleString('en-US').length;
  return table(
    keys.map((key) => [
      words[key],
      result[key].toLocaleString('en-US').padStart(widest),
      key in notes ? notes[key as keyof typeof notes] : '',
    ]),
  );
}

function leftOutOf({ left_out: leftOut }: ImportResult, language: Language): string {
  return leftOut.map(({ name, rows }) => `${name[language]} ${rows}`).join(language === 'zh' ? '，' : '; ');
}

function changesOf({ replaced, held, withdrawn }: ImportResult, language: Language): string {
  const zh = language === 'zh';
  const said = [
    replaced > 0 && (zh ? `替换 ${replaced} 张` : `${replaced} replaced`),
    withdrawn > 0 && (zh ? `退出 ${withdrawn} 行` : `${withdrawn} withdrawn`),
    held > 0 && (zh ? `待确认 ${held} 张` : `${held} held`),
  ];
  return said.filter(Boolean).join(zh ? '，' : '; ');
}

function totalsOf({ control_totals: totals }: ImportResult): string {
  const shown = [...totals.filter(({ ok }) => !ok), ...totals.filter(({ ok }) => ok)].slice(0, 10);
  return table(shown.map(({ label, stated, computed, ok }) => [label, stated, computed, ok ? '✓' : '✗']));
}

function effectOf({ effect }: ImportResult): string {
  const known = effect.filter(({ before, after }) => before !== null || after !== null);
  return table(
    known.map(({ name, text_before: before, text_after: after, text_change: change }) => [
      name,
      before,
      '→',
      after,
      change,
    ]),
  );
}

/** The columns of which nothing is taken, where somebody looks before it is. */
function unusedOf({ layouts, dry_run: dryRun }: ImportResult, language: Language): string {
  const unused = [...new Set(layouts.flatMap((layout) => layout.unused))];
  if (!dryRun || unused.length === 0) return '';
  const listed = unused.slice(0, 12).join(language === 'zh' ? '、' : ', ');
  const more = unused.length > 12 ? ' …' : '';
  return language === 'zh' ? `  没有用到的列：${listed}${more}` : `  columns not used: ${listed}${more}`;
}

function questionsOf({ questions }: ImportResult, language: Language): string {
  const asked = language === 'zh' ? '确认后再导入' : 'to confirm, import again with';
  return questions.map(({ confirm, message }) => `? ${message[language]}\n  ${asked} --confirm ${confirm}`).join('\n');
}

const toldProblems = 10;

function problemsOf({ problems: all, questions }: ImportResult, language: Language): string {
  const isAsked = questions.some(({ confirm }) => confirm === 'totals');
  const problems = all.filter(({ code }) => !(isAsked && code === 'control_total_differs'));
  const told = problems
    .slice(0, toldProblems)
    .map(({ place, message }) => `! ${placeText(place, language)}${message[language]}`);
  const more = problems.length - told.length;
  const rest = language === 'zh' ? `  另有 ${more} 条，见退回文件` : `  ${more} more, see the returned rows`;
  return [...told, ...(more > 0 ? [rest] : [])].join('\n');
}

function placeText({ sheet, row, column }: Place, language: Language): string {
  const at = language === 'zh' ? `第 ${row} 行` : `row ${row}`;
  const parts = [sheet, row === undefined ? undefined : at, column].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join(' · ')}  `;
}
