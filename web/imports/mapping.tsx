import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';

interface MappingState {
  text: string;
  /** What is wrong with it. */
  problem: string | undefined;
  change: (text: string) => void;
}

const example = '{"kind":"sales","columns":{"date":"订单日期","customer":"客户","amount":"销售额"}}';

export function useMapping(): MappingState {
  const { words } = useWords();
  const [text, change] = useState('');
  return { text, change, problem: isJson(text) ? undefined : words.imports.mappingInvalid };
}

/** For files whose headers are not recognised: which column is what. */
export function Mapping({ mapping: { text, problem, change } }: { mapping: MappingState }) {
  const { words } = useWords();
  return (
    <details className="mapping">
      <summary>{words.imports.mapping}</summary>
      <p id="mapping-hint" className="quiet">
        {words.imports.mappingHint} <code>{example}</code>
      </p>
      <Input.TextArea
        aria-label={words.imports.mapping}
        aria-describedby="mapping-hint"
        aria-invalid={problem !== undefined}
        autoSize={{ minRows: 3, maxRows: 12 }}
        status={problem === undefined ? '' : 'error'}
        value={text}
        onChange={(event) => change(event.target.value)}
        spellCheck={false}
      />
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </details>
  );
}

function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
