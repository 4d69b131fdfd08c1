import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language.tsx';

interface Advanced {
  /** Which column is what, as JSON; empty where the headers say it. */
  mapping: string;
  /** What is wrong with the mapping. */
  problem: string | undefined;
  acceptLosses: boolean;
  map: (mapping: string) => void;
  setAcceptLosses: (accepted: boolean) => void;
}

const example = '{"kind":"sales","columns":{"date":"订单日期","customer":"客户","amount":"销售额"}}';

export function useAdvanced(): Advanced {
  const { words } = useWords();
  const [mapping, map] = useState('');
  const [acceptLosses, setAcceptLosses] = useState(false);
  return {
    mapping,
    map,
    acceptLosses,
    setAcceptLosses,
    problem: isJson(mapping) ? undefined : words.imports.mappingInvalid,
  };
}

/** For files that need more than to be dropped: unknown headers, and documents that shrink on purpose. */
export function AdvancedOptions({ advanced }: { advanced: Advanced }) {
  const { words } = useWords();
  return (
    <details className="advanced">
      <summary>{words.imports.advanced}</summary>
      <Checkbox checked={advanced.acceptLosses} onChange={({ target }) => advanced.setAcceptLosses(target.checked)}>
        {words.imports.acceptLosses}
      </Checkbox>
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
