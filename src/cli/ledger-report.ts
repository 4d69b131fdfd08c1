// What came of holding a text against the ledger, for the terminal: counts, then what differs, then what is only proposed.

import type { Audit } from '../audit/audit.ts';
import type { Document } from '../audit/document.ts';
import type { LedgerBinding, LedgerComparison } from '../audit/ledger/comparison.ts';
import type { Language } from '../base/errors.ts';
import { numberInPlace } from './audit-report.ts';

interface Shown {
  audit: Audit;
  document: Document;
  language: Language;
}

export function describeComparison(comparison: LedgerComparison, shown: Shown): string {
  const { bindings } = comparison;
  const told = bindings.filter(({ verdict }) => verdict !== undefined && verdict in verdicts);
  const proposals = bindings.filter(({ binding }) => binding === 'proposal');
  return [
    countsOf(comparison, shown.language),
    ...told.map((binding) => entry(verdicts[binding.verdict as Told][shown.language], binding, shown)),
    ...proposals.map((binding) => proposalOf(binding, shown)),
  ].join('\n');
}

type Told = keyof typeof verdicts;

const verdicts = {
  contradiction: { zh: '与账册不符', en: 'differs from the ledger' },
  suspicious: { zh: '与账册存疑', en: 'suspicious against the ledger' },
  unverifiable: { zh: '账册无从核对', en: 'the ledger cannot tell' },
};

function countsOf({ as_of: asOf, version, summary }: LedgerComparison, language: Language): string {
  const { bound, proposals, unbound, consistent, rounding, contradiction, suspicious, unverifiable } = summary;
  return language === 'zh'
    ? `对照账册（截至 ${asOf}，版本 ${version}）：核对 ${bound} 个数字，相符 ${consistent}，舍入内相符 ${rounding}，不符 ${contradiction}，存疑 ${suspicious}，无从核对 ${unverifiable}；另有 ${proposals} 个可能对得上账册，请人来定；其余 ${unbound} 个账册里没有对应的数`
    : `Against the ledger (as of ${asOf}, version ${version}): ${bound} numbers compared, ${consistent} consistent, ${rounding} within rounding, ${contradiction} differ, ${suspicious} suspicious, ${unverifiable} unverifiable; ${proposals} proposed for you to decide; ${unbound} have no figure`;
}

function entry(kind: string, { explanation, expr, number }: LedgerBinding, shown: Shown): string {
  return `\n[${kind}] ${explanation}${placeOf(number, shown)}\n  ${expr}`;
}

function proposalOf({ name, text, expr, number, reasons = [] }: LedgerBinding, shown: Shown): string {
  const [kind, ledger, because] = shown.language === 'zh' ? ['可能是', '账册', '；'] : ['may be', 'ledger', '; '];
  return `\n[${kind}] ${name}  ${ledger} ${text}${placeOf(number, shown)}\n  ${expr}\n  ${reasons.join(because)}`;
}

function placeOf(id: string, { audit, document, language }: Shown): string {
  return numberInPlace(id, audit, { document, zh: language === 'zh' });
}
