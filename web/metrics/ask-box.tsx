// An expression is asked and answered in place. The question stands in the address, so the answer can be linked.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { readAddress } from '../address.ts';
import { figuresQuery } from '../api/board.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { Answered } from './answered.tsx';

export function AskBox({ period = '2025' }: { period: string | undefined }) {
  const { words } = useWords();
  const { expression = '', as_of } = useSearch({ from: '__root__' });
  const ask = useAsk();
  return (
    <section className="ask" aria-labelledby="ask">
      <h2 id="ask">{words.metrics.ask}</h2>
      <Question key={expression} asked={expression} onAsk={ask} example={`sales:yoy by province@${period}`} />
      {expression !== '' && <Answering expression={expression} asOf={as_of} onAsk={ask} />}
    </section>
  );
}

interface QuestionProps {
  asked: string;
  example: string;
  onAsk: (expression: string) => void;
}

function Question({ asked, example, onAsk }: QuestionProps) {
  const { words } = useWords();
  const [text, setText] = useState(asked);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text.trim());
      }}
    >
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={words.metrics.expression}
        aria-describedby="ask-hint"
        placeholder={example}
        autoCapitalize="off"
        spellCheck={false}
      />
      <Button type="primary" htmlType="submit">
        {words.metrics.compute}
      </Button>
      <p id="ask-hint" className="quiet small">
        {words.metrics.hint}{' '}
        <button type="button" className="plain-button" onClick={() => onAsk(example)}>
          <code>{example}</code>
        </button>
      </p>
    </form>
  );
}

function Answering({
  expression,
  asOf,
  onAsk,
}: {
  expression: string;
  asOf: string | undefined;
  onAsk: QuestionProps['onAsk'];
}) {
  const { language } = useWords();
  const { data, error, refetch } = useQuery(figuresQuery(language, [expression], asOf));
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  return (
    <output className="answer" aria-live="polite" aria-busy={!data}>
      {data?.[0] && <Answered asked={expression} answer={data[0]} onAsk={onAsk} />}
    </output>
  );
}

function useAsk(): (expression: string) => void {
  const navigate = useNavigate();
  return (expression) =>
    void navigate({ to: '.', search: (now) => readAddress({ ...now, expression }), resetScroll: false });
}
