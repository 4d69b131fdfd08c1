import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';

interface Advanced {
  /** Which column is what, as JSON; empty where the headers say it. */
  mapping: string;
  /** What is wrong with the mapping. */
  problem: string | undefined;
  map: (mapping: string) => void;
}

const example = '{"kind":"sales","columns":{"date":"订单日期","customer":"客户","amount":"销售额"}}';

export function useAdvanced(): Advanced {
  const { words } = useWords();
  const [mapping, map] = useState('');
  return {
    mapping,
    map,
    problem: isJson(mapping) ? undefined : words.imports.mappingInvalid,
  };
}

/** For files that need more than to be dropped: headers that nobody knows, columns to be computed, rows to be left out. */
export function AdvancedOptions({ advanced }: { advanced: Advanced }) {
  const { words } = useWords();
  return (
    <details className="advanced">
      <summary>{words.imports.advanced}</summary>
      <Mapping advanced={advanced} />
    </details>
  );
}

function Mapping({ advanced: { mapping, problem, map } }: { advanced: Advanced }) {
  const { words } = useWords();
  return (
    <>
      <label htmlFor="mapping">{words.imports.mapping}</label>
      <p id="mapping-hint" className="quiet">
        {words.imports.mappingHint} <code>{example}</code>
      </p>
      <Input.TextArea
        id="mapping"
        aria-describedby="mapping-hint"
        aria-invalid={problem !== undefined}
        autoSize={{ minRows: 3, maxRows: 12 }}
        status={problem === undefined ? '' : 'error'}
        value={mapping}
        onChange={(event) => map(event.target.value)}
        spellCheck={false}
      />
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
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
