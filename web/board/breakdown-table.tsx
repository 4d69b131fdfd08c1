// A breakdown as picture and table in one: each row has its bars, each number and each bar leads to its passport.

import { useState } from 'react';
import { isFigure } from '../api/board.ts';
import type { Answer, FigureRow, Verdict } from '../api/shapes.ts';
import { barsOf } from '../charts/lengths.ts';
import { commonVerdicts } from '../ui/common-verdicts.ts';
import { sharedUnit } from '../ui/number-text.ts';
import { VerdictNotes } from '../ui/verdict-marks.tsx';
import { useWords } from '../words/language.tsx';
import { BarCell, PlainCell } from './cells.tsx';
import { type Fact, Facts, toldFacts } from './facts.tsx';
import { type JoinedRow, joinRows, type Order, sortRows } from './join-rows.ts';
import { SortHeader } from './sort-header.tsx';

interface Column {
  title: string;
  answer: Answer | undefined;
  barred?: boolean;
}

interface BreakdownTableProps {
  id: string;
  title: string;
  question: string;
  dimension: 'province' | 'series' | 'tier' | 'quintile' | 'kind';
  columns: Column[];
  order?: Order;
  /** What stands between the question and the table. */
  facts?: Fact[];
}

export function BreakdownTable(props: BreakdownTableProps) {
  const { id, title, question, dimension, order: first, facts = [] } = props;
  const { words } = useWords();
  const columns = props.columns.filter(({ answer }) => isFigure(answer));
  const [order, setOrder] = useState(first);
  const joined = joinRows(
    columns.map(({ answer }) => answer),
    dimension,
  );
  const rows = order ? sortRows(joined, order) : joined;
  const noted = rows.length === 0 ? wholesOf(columns) : rows.flatMap(({ cells }) => cells);
  const drawn = columns.map((column, index) => drawColumn(column, cellsOf(rows, index)));
  return (
    <section className="breakdown" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="question">{question}</p>
      <Facts facts={facts} />
      {rows.length === 0 ? (
        <p className="quiet">{words.board.noRows}</p>
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{words.board.columns[dimension]}</th>
              {drawn.map((column, index) => (
                <SortHeader key={column.title} {...column} column={index} order={order} onSort={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {drawn.map((column, index) => drawCell(column, { cell: row.cells[index], place, key: column.title }))}
              </tr>
            ))}
          </tbody>
          <TotalRow columns={drawn} />
        </table>
      )}
      <VerdictNotes verdicts={verdictsOf([...noted, ...toldFacts(facts).map(({ figure }) => figure)])} />
    </section>
  );
}

type Drawn = ReturnType<typeof drawColumn>;

function drawColumn({ title, answer, barred = false }: Column, cells: (FigureRow | undefined)[]) {
  const whole = isFigure(answer) ? answer : undefined;
  const unit = sharedUnit(cells.map((cell) => cell?.text ?? ''));
  const common = commonVerdicts([...cells, whole]);
  const bars = barred ? barsOf(cells.map((cell) => cell?.value ?? null)) : undefined;
  return { title, whole, unit, common, bars };
}

function drawCell({ bars, unit, common }: Drawn, where: { cell: FigureRow | undefined; place: number; key: string }) {
  const { cell, place, key } = where;
  if (!bars) return <PlainCell key={key} cell={cell} unit={unit} common={common} />;
  return <BarCell key={key} cell={cell} bar={bars[place] ?? null} unit={unit} common={common} />;
}

function TotalRow({ columns }: { columns: Drawn[] }) {
  const { words } = useWords();
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.board.columns.total}</th>
        {columns.map(({ title, whole, unit, common }) => (
          <PlainCell key={title} cell={whole} unit={unit} common={common} />
        ))}
      </tr>
    </tfoot>
  );
}

function cellsOf(rows: JoinedRow[], column: number): (FigureRow | undefined)[] {
  return rows.map(({ cells }) => cells[column]);
}

function wholesOf(columns: Column[]): Answer[] {
  return columns.flatMap(({ answer }) => answer ?? []);
}

function verdictsOf(shown: (Answer | FigureRow | undefined)[]): Verdict[] {
  return shown.flatMap((each) => (each && !('error' in each) ? each.verdicts : []));
}
