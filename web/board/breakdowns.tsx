import type { Board } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { BreakdownTable } from './breakdown-table.tsx';

export function Breakdowns({ figures }: { figures: Board['figures'] }) {
  const { words } = useWords();
  const { columns } = words.board;
  return (
    <div className="breakdowns">
      <BreakdownTable
        id="provinces"
        title={words.board.provinces}
        question={words.board.provincesQuestion}
        dimension="province"
        columns={[
          { title: columns.sales, answer: figures.by_province_sales, barred: true },
          { title: columns.growth, answer: figures.by_province_growth, barred: true },
          { title: columns.attainment, answer: figures.by_province_attainment },
        ]}
        order={{ column: 0, descending: true }}
      />
      <BreakdownTable
        id="series"
        title={words.board.series}
        question={words.board.seriesQuestion}
        dimension="series"
        columns={[
          { title: columns.sales, answer: figures.by_series_sales, barred: true },
          { title: columns.growth, answer: figures.by_series_growth, barred: true },
          { title: columns.share, answer: figures.by_series_share },
          { title: columns.attainment, answer: figures.by_series_attainment },
        ]}
      />
    </div>
  );
}
