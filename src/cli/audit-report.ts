// What an audit found, for the terminal: a line of counts, then each verdict that is more than a match, in the place where it stands.

import type { Audit, AuditRelation } from '../audit/audit.ts';
import type { Document } from '../audit/document.ts';
import { whyUnverifiable } from '../audit/relations/reasons.ts';
import type { Language } from '../base/errors.ts';

/** `annotated` is where the copy with comments was written. */
export function describeAudit(audit: Audit & { annotated?: string }, document: Document, language: Language): string {
  const zh = language === 'zh';
  const told = audit.relations.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'suspicious');
  return [
    countsOf(audit, zh),
    ...told.map((relation) => entry(relation, audit, { document, zh })),
    ...audit.remarks.map(
      ({ numbers, explanation }) =>
        `\n[${zh ? '措辞' : 'remark'}] ${explanation}${numberInPlace(numbers[0], audit, { document, zh })}`,
    ),
    ...audit.relations.flatMap((relation) => untold(relation, audit, { document, zh })),
    ...copyOf(audit, zh),
  ].join('\n');
}

function countsOf({ summary, remarks }: Audit, zh: boolean): string {
  const { numbers, relations, consistent, rounding, contradiction, suspicious, unverifiable } = summary;
  const left = unverifiable === 0 ? '' : zh ? `，无法验算 ${unverifiable}` : `, ${unverifiable} that cannot be checked`;
  return zh
    ? `${numbers} 个数字，${relations} 个关系：相符 ${consistent}，舍入内相符 ${rounding}，矛盾 ${contradiction}，存疑 ${suspicious}${left}；措辞提示 ${remarks.length}`
    : `${numbers} numbers, ${relations} relations: ${consistent} consistent, ${rounding} within rounding, ${contradiction} contradictions, ${suspicious} suspicious${left}; ${remarks.length} remarks`;
}

function copyOf({ annotated }: { annotated?: string }, zh: boolean): string[] {
  if (annotated === undefined) return [];
  return [zh ? `\n批注本已写入 ${annotated}。` : `\nWrote the annotated copy to ${annotated}.`];
}

interface Shown {
  document: Document;
  zh: boolean;
}

function entry({ verdict, explanation, numbers }: AuditRelation, audit: Audit, shown: Shown): string {
  const words = shown.zh
    ? { contradiction: '矛盾', suspicious: '存疑' }
    : { contradiction: 'contradiction', suspicious: 'suspicious' };
  return `\n[${words[verdict as keyof typeof words]}] ${explanation}${numberInPlace(numbers[0], audit, shown)}`;
}

/** Why one cannot be recomputed; said last, since nothing is wrong. */
function untold(relation: AuditRelation, audit: Audit, shown: Shown): string[] {
  if (relation.reason === undefined) return [];
  const prints = relation.numbers.map((id) => audit.numbers.find((number) => number.id === id)?.text ?? '');
  const why = whyUnverifiable(relation.reason, prints, shown.zh ? 'zh' : 'en');
  return [
    `\n[${shown.zh ? '无法验算' : 'cannot be checked'}] ${why}${numberInPlace(relation.numbers[0], audit, shown)}`,
  ];
}

const around = 20;

/** A number with the words around it, on a line of its own; empty where there is none. */
export function numberInPlace(id: string | undefined, { numbers }: Audit, { document, zh }: Shown): string {
  const number = numbers.find((each) => each.id === id);
  const text = number && document.paragraphs[number.paragraph]?.text;
  if (!number || text === undefined) return '';
  const at = text.indexOf(number.text, Math.max(0, number.start - 8));
  const [start, end] = [Math.max(0, at - around), at + number.text.length];
  const words = `…${text.slice(start, at)}【${number.text}】${text.slice(end, end + around)}…`;
  return `\n  ${zh ? `第 ${number.paragraph + 1} 段` : `paragraph ${number.paragraph + 1}`}  ${words}`;
}
