import { Input } from 'antd';
import { useId } from 'react';

interface DayFieldProps {
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  onChange: (day: string) => void;
}

/** A day with its label; the browser's own picker, which every phone knows. */
export function DayField({ label, hint, value, required, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value}
        required={required}
        onChange={({ target }) => onChange(target.value)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="quiet small">
          {hint}
        </span>
      )}
    </div>
  );
}
