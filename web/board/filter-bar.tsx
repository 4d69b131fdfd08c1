// What is shown: period, region, series, channel, seller. The choice is kept in the address, so it can be linked.

import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { type Address, type FilterKey, filterKeys, readAddress } from '../address.ts';
import type { Filters } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { periodChoices } from './period-choices.ts';

interface FilterBarProps {
  filters: Filters;
  address: Address;
  period: string;
}

const lists = { region: 'provinces', series: 'series', channel: 'channels', seller: 'sellers' } as const;

export function FilterBar({ filters, address, period }: FilterBarProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const change = useChange();
  const active = filterKeys.filter((key) => address[key] !== undefined);
  return (
    <section className="filter-bar" aria-label={words.filters.bar} data-open={open}>
      <Button className="filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.filters.open}
        {active.length > 0 && ` · ${active.length}`}
      </Button>
      <div className="filter-choices">
        <Select
          aria-label={words.filters.period}
          value={period}
          options={periodChoices(filters.years, { chosen: period, words })}
          onChange={(value: string) => change({ period: value })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
        {filterKeys.map((key) => (
          <FilterChoice key={key} name={key} filters={filters} value={address[key]} onChange={change} />
        ))}
        {active.length > 0 && (
          <Button type="link" onClick={() => change(Object.fromEntries(filterKeys.map((key) => [key, undefined])))}>
            {words.filters.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

interface FilterChoiceProps {
  name: FilterKey;
  filters: Filters;
  value: string | undefined;
  onChange: (change: Address) => void;
}

function FilterChoice({ name, filters, value, onChange }: FilterChoiceProps) {
  const { words } = useWords();
  const options = filters[lists[name]].map((choice) => ({ value: choice.code, label: choice.name }));
  if (name === 'seller' && options.length === 0 && value === undefined) return null; // An executive sees no people.
  return (
    <Select
      aria-label={words.filters[name]}
      value={value ?? null}
      placeholder={words.filters.all[name]}
      options={options}
      onChange={(chosen: string | undefined) => onChange({ [name]: chosen })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      notFoundContent={words.filters.noChoice}
    />
  );
}

function useChange(): (change: { [Key in keyof Address]?: string | undefined }) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({ to: '.', search: (now) => readAddress({ ...now, ...change }), resetScroll: false });
}
