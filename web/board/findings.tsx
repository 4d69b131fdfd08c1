// What is wrong and what is at stake: problems that the figures prove, the most money first.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { conditionsOf } from '../address.ts';
import { findingsQuery } from '../api/findings.ts';
import type { Finding } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { FindingEntry } from './finding-entry.tsx';
import '../styles/findings.css';

const shownAtFirst = 5;

export function Findings({ period }: { period: string }) {
  const { words, language } = useWords();
  const address = useSearch({ from: '__root__' });
  const { data, error, refetch, isPlaceholderData } = useQuery(findingsQuery(language, address, period));
  const where = conditionsOf(address);
  return (
    <section className="findings" aria-labelledby="findings" aria-busy={!data || isPlaceholderData}>
      <h2 id="findings">{words.findings.title}</h2>
      <p className="question">{where ? words.findings.filtered : words.findings.question}</p>
      {error && <TroubleNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting heights={[52, 52, 52, 52, 52]} label={words.findings.title} />}
      {data && <Ranked key={`${period} ${where}`} findings={data} />}
    </section>
  );
}

function Ranked({ findings }: { findings: Finding[] }) {
  const { words } = useWords();
  const [isLong, setLong] = useState(false);
  if (findings.length === 0) return <p className="quiet">{words.findings.none}</p>;
  const shown = isLong ? findings : findings.slice(0, shownAtFirst);
  return (
    <>
      <ol>
        {shown.map((finding) => (
          <FindingEntry key={`${finding.rule} ${finding.subject} ${finding.sentence}`} finding={finding} />
        ))}
      </ol>
      {shown.length < findings.length && (
        <Button type="link" className="show-all" onClick={() => setLong(true)}>
          {words.findings.more(findings.length - shown.length)}
        </Button>
      )}
    </>
  );
}
