import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Address } from '../address.ts';
import { filtersQuery } from '../api/board.ts';
import { useWords } from '../words/language.tsx';
import type { Narrow } from './narrow.ts';

interface CustomerFiltersProps {
  address: Address;
  onNarrow: Narrow;
}

export function CustomerFilters({ address, onNarrow }: CustomerFiltersProps) {
  const { words, language } = useWords();
  const { filters: title, tiers, clear } = words.customers;
  const filters = useQuery(filtersQuery(language)).data;
  const named = (choices: { code: string; name: string }[] = []) =>
    choices.map(({ code, name }) => ({ value: code, label: name }));
  const isNarrowed = [address.find, address.region, address.tier, address.owner].some((each) => each !== undefined);
  return (
    <section className="customer-filters" aria-label={title}>
      <Search key={address.find ?? ''} value={address.find ?? ''} onNarrow={onNarrow} />
      <Choice name="region" value={address.region} options={named(filters?.provinces)} onNarrow={onNarrow} />
      <Choice
        name="tier"
        value={address.tier}
        options={Object.entries(tiers).map(([value, label]) => ({ value, label }))}
        onNarrow={onNarrow}
      />
      {filters && filters.sellers.length > 0 && (
        <Choice name="owner" value={address.owner} options={named(filters.sellers)} onNarrow={onNarrow} />
      )}
      {isNarrowed && (
        <Button
          type="link"
          onClick={() => onNarrow({ find: undefined, region: undefined, tier: undefined, owner: undefined })}
        >
          {clear}
        </Button>
      )}
    </section>
  );
}

function Search({ value, onNarrow }: { value: string; onNarrow: Narrow }) {
  const { words } = useWords();
  const [text, write] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNarrow({ find: text.trim() === '' ? undefined : text.trim() });
  };
  return (
    <search>
      <form className="customer-search" onSubmit={submit}>
        <Input
          type="search"
          value={text}
          onChange={({ target }) => write(target.value)}
          placeholder={words.customers.search}
          aria-label={words.customers.search}
        />
        <Button htmlType="submit">{words.customers.find}</Button>
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: 'region' | 'tier' | 'owner';
  value: string | undefined;
  options: { value: string; label: string }[];
  onNarrow: Narrow;
}

function Choice({ name, value, options, onNarrow }: ChoiceProps) {
  const { words } = useWords();
  return (
    <Select
      aria-label={words.customers[name]}
      value={value ?? null}
      placeholder={words.customers.all[name]}
      options={options}
      onChange={(chosen: string | undefined) => onNarrow({ [name]: chosen })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      notFoundContent={words.filters.noChoice}
    />
  );
}
