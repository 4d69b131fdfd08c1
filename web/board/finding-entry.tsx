import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { figuresQuery, isFigure } from '../api/board.ts';
import type { Finding } from '../api/shapes.ts';
import { FigureList } from '../passport/figure-list.tsx';
import { periodOf } from '../ui/expression.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { Sentence } from './sentences.tsx';

/** One problem: what is at stake, the sentence, and on request the figures that prove it. */
export function FindingEntry({ finding }: { finding: Finding }) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="finding">
      <p className="finding-stake" title={finding.stake_formula}>
        <span className="visually-hidden">{words.findings.stake}</span>
        {finding.stake_text}
      </p>
      <div>
        <p className="finding-sentence">
          <Sentence spans={finding.spans} />
        </p>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span className="finding-name">{finding.name}</span> {words.findings.proof(finding.figures.length)}
          </summary>
          {isOpen && <Proof finding={finding} />}
        </details>
      </div>
    </li>
  );
}

function Proof({ finding: { figures, stake_formula: reckoned } }: { finding: Finding }) {
  const { words, language } = useWords();
  const { as_of } = useSearch({ from: '__root__' });
  const { data } = useQuery(figuresQuery(language, figures, as_of));
  if (!data) return <Waiting heights={[120]} label={words.passport.inputs} />;
  const items = data
    .filter(isFigure)
    .map((each) => ({ ...each, label: `${each.name} · ${periodOf(each.expr, words)}` }));
  return (
    <>
      <p className="quiet">{words.findings.reckoned(reckoned)}</p>
      <FigureList items={items} />
    </>
  );
}
