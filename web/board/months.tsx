// The year month by month: a curve that asks whether each month is ahead, and the same numbers as a table.

import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { isFigure } from '../api/board.ts';
import type { Answer, Board, FigureRow } from '../api/shapes.ts';
import { Chart } from '../charts/chart.tsx';
import { type Line, monthCurve, monthOf, monthsOf } from '../charts/month-curve.ts';
import { moneyTick } from '../charts/ticks.ts';
import { VerdictNotes } from '../ui/verdict-marks.tsx';
import { sharedUnit } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';
import { PlainCell } from './cells.tsx';

export function Months({ figures }: { figures: Board['figures'] }) {
  const { words, language } = useWords();
  const lines = useLines(figures);
  const open = useOpenPassport();
  const option = useMemo(
    () => monthCurve(lines, { month: words.periods.monthOnly, tick: (value) => moneyTick(value, language) }),
    [lines, words, language],
  );
  if (monthsOf(lines).length < 2) return null;
  return (
    <section className="months" aria-labelledby="months">
      <h2 id="months">{words.board.months}</h2>
      <p className="question">{words.board.monthsQuestion}</p>
      <div className="months-columns">
        <Chart option={option} label={words.board.curveLabel} onOpen={open} />
        <MonthTable lines={lines} />
      </div>
    </section>
  );
}

function useLines({ by_month_sales: now, by_month_base: before, by_month_target: target }: Board['figures']): Line[] {
  const { words } = useWords();
  return useMemo(() => {
    const { thisYear, lastYear, target: targetWord } = words.board.columns;
    const lines: Line[] = [
      { kind: 'now', name: thisYear, rows: rowsOf(now) },
      { kind: 'before', name: lastYear, rows: rowsOf(before) },
      { kind: 'target', name: targetWord, rows: rowsOf(target) },
    ];
    return lines.filter(({ rows }) => rows.some(({ value }) => value !== null));
  }, [now, before, target, words]);
}

function rowsOf(answer: Answer | undefined): FigureRow[] {
  return isFigure(answer) ? (answer.rows ?? []) : [];
}

function useOpenPassport(): (expression: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (passport) => {
      const state = (now: { passports?: number }) => ({ ...now, passports: (now.passports ?? 0) + 1 });
      void navigate({ to: '.', search: (now) => ({ ...now, passport }), state, resetScroll: false });
    },
    [navigate],
  );
}

function MonthTable({ lines }: { lines: Line[] }) {
  const { words } = useWords();
  const units = lines.map(({ rows }) => sharedUnit(rows.map(({ text }) => text)));
  return (
    <div>
      <table className="figures-table month-table">
        <thead>
          <tr>
            <th scope="col">{words.board.columns.month}</th>
            {lines.map(({ name }, index) => (
              <th key={name} scope="col" className="number-cell">
                {name}
                {units[index] !== undefined && <span className="unit">{units[index]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthsOf(lines).map((month) => (
            <tr key={month}>
              <th scope="row">{words.periods.monthOnly(month)}</th>
              {lines.map(({ name, rows }, index) => (
                <PlainCell key={name} cell={rows.find((row) => monthOf(row) === month)} unit={units[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <VerdictNotes verdicts={lines.flatMap(({ rows }) => rows.flatMap(({ verdicts }) => verdicts))} />
    </div>
  );
}
