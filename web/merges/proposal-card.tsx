// Two customers side by side, with what tells them apart, and what may be decided.

import { Button } from 'antd';
import type { CustomerCard, Proposal } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { groupThousands } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';
import type { Sales } from './sales.ts';

interface ProposalCardProps {
  pair: Proposal;
  sales: Sales;
  deciding: boolean;
  onMerge: (customer: CustomerCard, into: CustomerCard) => void;
  onApart: () => void;
}

export function ProposalCard({
  pair: { left, right, closeness },
  sales,
  deciding,
  onMerge,
  onApart,
}: ProposalCardProps) {
  const { words } = useWords();
  const { keep, keepOf, apart, apartOf, reasons } = words.merges;
  const sides: [CustomerCard, CustomerCard][] = [
    [left, right],
    [right, left],
  ];
  return (
    <article className="proposal" aria-label={words.list([left.name, right.name])}>
      <header>
        <p className="quiet small">{reasons[closeness]}</p>
        <Button disabled={deciding} onClick={onApart} aria-label={apartOf(left.name, right.name)}>
          {apart}
        </Button>
      </header>
      <div className="proposal-sides">
        {sides.map(([kept, merged]) => (
          <div key={kept.id} className="proposal-side">
            <Card card={kept} sales={sales} />
            <Button
              disabled={deciding}
              onClick={() => onMerge(merged, kept)}
              aria-label={keepOf(merged.name, kept.name)}
            >
              {keep}
            </Button>
          </div>
        ))}
      </div>
    </article>
  );
}

function Card({ card, sales }: { card: CustomerCard; sales: Sales }) {
  const { words } = useWords();
  const { noCode, unknown, owner, lines, noLines, days } = words.merges;
  const facts = [card.region, card.industry, card.owner && owner(card.owner)].filter(Boolean).join(' · ');
  const span = card.first_day && card.last_day ? ` · ${days(card.first_day, card.last_day)}` : '';
  return (
    <div>
      <h3>{card.name}</h3>
      <p className="quiet small">{card.code ?? noCode}</p>
      <p className="small">{facts || <span className="quiet">{unknown}</span>}</p>
      <p className="small">{card.lines === 0 ? noLines : lines(groupThousands(card.lines)) + span}</p>
      <dl className="proposal-sales">
        {sales.years.map((year) => (
          <SalesOfYear key={year} year={year} card={card} sales={sales} />
        ))}
      </dl>
    </div>
  );
}

function SalesOfYear({ year, card, sales }: { year: string; card: CustomerCard; sales: Sales }) {
  const { words } = useWords();
  const figure = sales.of(card, year);
  return (
    <div>
      <dt>{words.merges.sales(year)}</dt>
      <dd>
        {figure ? (
          <FigureLink expression={figure.expr}>
            <FigureText figure={figure} />
          </FigureLink>
        ) : (
          <span className="quiet">…</span>
        )}
      </dd>
    </div>
  );
}
