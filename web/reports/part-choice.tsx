import { Select } from 'antd';
import type { Filters } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

interface PartChoiceProps {
  label: string;
  /** What is said where nothing is chosen. */
  all: string;
  choices: Filters['provinces'];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One part of the region, or all of it. */
export function PartChoice({ label, all, choices, value, onChange }: PartChoiceProps) {
  const { words } = useWords();
  return (
    <div className="report-choice">
      <span aria-hidden="true">{label}</span>
      <Select
        aria-label={label}
        value={value ?? null}
        placeholder={all}
        options={choices.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(chosen: string | undefined) => onChange(chosen)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        notFoundContent={words.filters.noChoice}
      />
    </div>
  );
}
