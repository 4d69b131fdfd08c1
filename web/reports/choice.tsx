import { Select } from 'antd';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One thing of several, with its name above it. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <div className="report-choice">
      <span aria-hidden="true">{label}</span>
      <Select
        aria-label={label}
        value={value}
        options={options}
        onChange={(chosen: Value) => onChange(chosen)}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
