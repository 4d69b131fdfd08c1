// Which kind a file is, where nobody said so: the kind that knows most of its headers. The ledger goes first among equals.

import { Refusal } from '../../base/errors.ts';
import { recogniseHeaders } from './header-names.ts';
import { type Kind, kindTitle } from './kinds.ts';

/** Refuses headers that fit several kinds equally well; undefined when the ledger knows more of them, but lacks some. */
export function mostFitting<Candidate extends { kind: Kind; columns: ReadonlyMap<string, unknown> }>(
  candidates: readonly Candidate[],
  headers: readonly string[],
): Candidate | undefined {
  const most = Math.max(...candidates.map(({ columns }) => columns.size));
  const best = candidates.filter(({ columns }) => columns.size === most);
  const first = best.find(({ kind }) => kind === 'sales') ?? best.find(({ kind }) => kind === 'targets');
  if (first) return first;
  // One known word in a row may be a title above the headers.
  if (most < 2 || recogniseHeaders('sales', headers).size > most) return undefined;
  if (best.length > 1) throw ambiguous(best.map(({ kind }) => kind));
  return best[0];
}

function ambiguous(fitting: Kind[]): Refusal {
  const listed = (language: 'zh' | 'en', separator: string) =>
    fitting.map((kind) => `${kind} (${kindTitle(kind)[language]})`).join(separator);
  return new Refusal(
    'kind_ambiguous',
    {
      zh: `从表头看不出是哪一种文件：${listed('zh', '、')}。请指明种类（--as 种类，或映射里的 kind）。`,
      en: `The headers fit several kinds of file: ${listed('en', ', ')}. Name the kind (--as KIND, or kind in the mapping).`,
    },
    { kinds: fitting },
  );
}
