// Who, what, by which way, which days, and words. The choice is kept in the address.

import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import type { Address } from '../address.ts';
import { download } from '../api/download.ts';
import { operationChoicesQuery, operationsFileAddress } from '../api/operations.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

interface LogFiltersProps {
  address: Address;
  onChange: (change: { [Key in keyof Address]?: string | undefined }) => void;
}

const none = { person: undefined, action: undefined, way: undefined, from: undefined, to: undefined, find: undefined };

export function LogFilters({ address, onChange }: LogFiltersProps) {
  const { words, language } = useWords();
  const choices = useQuery(operationChoicesQuery(language)).data;
  const exported = useMutation({ mutationFn: () => download(language, operationsFileAddress(address)) });
  const isNarrowed = Object.keys(none).some((key) => address[key as keyof Address] !== undefined);
  const people = choices?.people.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <search className="log-filters" aria-label={words.log.filters}>
      <Choice name="person" all={words.log.anybody} options={people} {...{ address, onChange }} />
      <Choice name="action" all={words.log.anyAction} options={named(choices?.actions)} {...{ address, onChange }} />
      <Choice name="way" all={words.log.anyWay} options={named(choices?.ways)} {...{ address, onChange }} />
      <Day name="from" {...{ address, onChange }} />
      <Day name="to" {...{ address, onChange }} />
      <Input.Search
        key={address.find ?? ''}
        className="log-find"
        defaultValue={address.find ?? ''}
        placeholder={words.log.find}
        aria-label={words.log.find}
        maxLength={200}
        allowClear
        onSearch={(find) => onChange({ find: find.trim() })}
      />
      {isNarrowed && (
        <Button type="link" onClick={() => onChange(none)}>
          {words.log.clear}
        </Button>
      )}
      <Button className="log-export" loading={exported.isPending} onClick={() => exported.mutate()}>
        {exported.isPending ? words.log.exporting : words.log.export}
      </Button>
      {exported.error && <TroubleNote error={exported.error} />}
    </search>
  );
}

interface ChoiceProps extends LogFiltersProps {
  name: 'person' | 'action' | 'way';
  all: string;
  options: { value: string; label: string }[] | undefined;
}

function Choice({ name, all, options = [], address, onChange }: ChoiceProps) {
  const { words } = useWords();
  return (
    <Select
      className={`log-${name}`}
      aria-label={words.log[name]}
      value={address[name] ?? null}
      placeholder={all}
      options={options}
      onChange={(chosen: string | undefined) => onChange({ [name]: chosen })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      notFoundContent={words.filters.noChoice}
    />
  );
}

function Day({ name, address, onChange }: LogFiltersProps & { name: 'from' | 'to' }) {
  const { words } = useWords();
  return (
    <Input
      type="date"
      className="log-day"
      prefix={words.log.day[name]}
      aria-label={words.log[name]}
      title={words.log[name]}
      value={address[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
}

function named(choices: { key: string; name: string }[] | undefined) {
  return choices?.map(({ key, name }) => ({ value: key, label: name }));
}
