import { useId } from 'react';

interface ChoiceFieldProps {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  /** What stands for no choice, where there may be none. */
  none?: string;
  onChange: (value: string) => void;
}

/** One of several with its label; the browser's own list, which every phone and every screen reader knows. */
export function ChoiceField({ label, value, choices, none, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
