// Which column of the file is which column of ours: as it was recognised, to be mended where it is wrong.

import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { importKindsQuery } from '../api/imports.ts';
import type { ImportKind } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import type { Columnar, ColumnEdits } from './layout-edits.ts';

interface ColumnsProps {
  layout: Columnar;
  /** Its name, where there are several. */
  file?: string | undefined;
  edits: ColumnEdits;
  onEdit: (header: string, key: string | null) => void;
}

/** Below this somebody should look. */
const sureFrom = 0.9;

export function Columns({ layout, file, edits, onEdit }: ColumnsProps) {
  const { words, language } = useWords();
  const kinds = useQuery(importKindsQuery(language));
  const kind = kinds.data?.find((each) => each.kind === layout.kind);
  const isSure = layout.columns.every(({ confidence }) => confidence >= sureFrom);
  return (
    <details className="import-columns" open={!isSure}>
      <summary>
        {words.imports.columnsOf([file, layout.sheet].filter(Boolean).join(' · '))}
        <span className="quiet"> {standing(layout, isSure, words.imports)}</span>
        <UnusedMoney layout={layout} edits={edits} />
      </summary>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.imports.header}</th>
            <th scope="col">{words.imports.meansColumn}</th>
            <th scope="col">{words.imports.recognisedBy}</th>
          </tr>
        </thead>
        <tbody>
          {layout.columns.map(({ key, header, confidence, how }) => (
            <tr key={`${key} ${header}`}>
              <th scope="row">{header}</th>
              <td>
                <Choice kind={kind} header={header} value={header in edits ? edits[header] : key} onEdit={onEdit} />
              </td>
              <td className={confidence < sureFrom ? 'verdict' : 'quiet'}>
                {header in edits ? words.imports.how.mapping : words.imports.how[how]}
              </td>
            </tr>
          ))}
          {layout.unused.map((header) => (
            <tr key={`unused ${header}`}>
              <th scope="row">{header}</th>
              <td>
                <Choice kind={kind} header={header} value={edits[header]} onEdit={onEdit} />
              </td>
              <td className="quiet">{unusedWords(layout, header, { kind, words: words.imports })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function standing(layout: Columnar, isSure: boolean, words: Words['imports']) {
  if (layout.remembered) return words.layoutRemembered;
  return isSure ? words.layoutSure : words.layoutUnsure;
}

// A column of money that nobody takes is how a net amount goes missing.
function UnusedMoney({ layout, edits }: Pick<ColumnsProps, 'layout' | 'edits'>) {
  const { words } = useWords();
  const unused = layout.unused.filter((header) => money.test(header) && !edits[header]);
  if (unused.length === 0) return null;
  return <span className="verdict"> {words.imports.unusedMoney(words.list(unused.slice(0, 5)))}</span>;
}

const money = /金额|货款|价税|税额|amount|total/i;

// What it may be is told and not done: a wrong amount is worse than none.
function unusedWords(
  { guesses = [] }: Columnar,
  header: string,
  { kind, words }: { kind: ImportKind | undefined; words: Words['imports'] },
): string {
  const guess = guesses.find((each) => each.header === header);
  const column = kind?.columns.find(({ key }) => key === guess?.key);
  return column ? words.perhaps(column.header) : words.notImported;
}

interface ChoiceProps {
  kind: ImportKind | undefined;
  header: string;
  value: string | null | undefined;
  onEdit: (header: string, key: string | null) => void;
}

function Choice({ kind, header, value, onEdit }: ChoiceProps) {
  const { words } = useWords();
  const known = kind?.columns.map((column) => ({ value: column.key, label: column.header })) ?? [];
  return (
    <Select
      aria-label={words.imports.columnIs(header)}
      value={value ?? ''}
      options={[{ value: '', label: words.imports.nothing }, ...known]}
      onChange={(key: string) => onEdit(header, key === '' ? null : key)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      className="column-choice"
    />
  );
}
