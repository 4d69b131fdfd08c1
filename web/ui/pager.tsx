import { Button } from 'antd';
import { useWords } from '../words/language.tsx';
import { groupThousands } from './number-text.ts';

interface PagerProps {
  /** Counts from 1. */
  page: number;
  /** How many stand on a page. */
  size: number;
  total: number;
  pageOf: (first: string, last: string, total: string) => string;
  onPage: (page: number) => void;
}

export function Pager({ page, size, total, pageOf, onPage }: PagerProps) {
  const { words } = useWords();
  const last = Math.min(page * size, total);
  const [from, to, of] = [(page - 1) * size + 1, last, total].map(groupThousands);
  return (
    <div className="pager">
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {words.passport.previous}
      </Button>
      <output>{pageOf(from ?? '', to ?? '', of ?? '')}</output>
      <Button disabled={last === total} onClick={() => onPage(page + 1)}>
        {words.passport.next}
      </Button>
    </div>
  );
}
