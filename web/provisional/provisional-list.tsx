import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { filtersQuery } from '../api/board.ts';
import { download } from '../api/download.ts';
import { undoBatch } from '../api/imports.ts';
import { complete, type ProvisionalKind, provisionalOnPage, provisionalQuery } from '../api/provisional.ts';
import type { Provisional } from '../api/shapes.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import { CompletionForm } from './completion-form.tsx';

export function ProvisionalList({ kind }: { kind: ProvisionalKind }) {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const found = useQuery(provisionalQuery(language, kind, page));
  const completion = useCompletion(kind);
  const { none, pageOf, kinds } = words.provisional;
  const total = found.data?.total ?? 0;
  const last = Math.max(1, Math.ceil(total / provisionalOnPage));
  if (found.data && page > last) setPage(last); // The last one of its page was just completed.
  return (
    <div aria-busy={found.isPlaceholderData}>
      <Done completion={completion} />
      {found.error && <TroubleNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting heights={[88, 88, 88, 88]} label={kinds[kind]} />}
      {found.data && total === 0 && <p className="quiet">{none[kind]}</p>}
      {total > 0 && <Workbook kind={kind} />}
      <Suggestions />
      <ul className="provisional-rows">
        {found.data?.rows.map((row) => (
          <li key={row.id}>
            <CompletionForm row={row} {...stateOf(completion, row)} onSave={(values) => completion.save(row, values)} />
          </li>
        ))}
      </ul>
      {total > provisionalOnPage && <Pager {...{ page, size: provisionalOnPage, total, pageOf }} onPage={setPage} />}
    </div>
  );
}

type Completion = ReturnType<typeof useCompletion>;

/** Saves one, and takes back the one saved last. */
function useCompletion(kind: ProvisionalKind) {
  const { language } = useWords();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' });
  const saving = useMutation({
    mutationFn: async ({ row, values }: { row: Provisional; values: Record<string, string> }) => {
      const { batch } = await complete(language, { kind, id: row.id, values });
      return { name: row.name, batch };
    },
    onSettled,
  });
  const undoing = useMutation({
    mutationFn: async ({ name, batch }: { name: string; batch: number }) => {
      await undoBatch(language, batch);
      return name;
    },
    onSettled,
  });
  const saveOnce = useSingle(saving.mutate);
  const save = (row: Provisional, values: Record<string, string>) => {
    undoing.reset();
    saveOnce({ row, values });
  };
  return { saving, undoing, save };
}

function stateOf({ saving }: Completion, row: Provisional) {
  const mine = saving.variables?.row.id === row.id;
  return { saving: mine && saving.isPending, error: mine ? saving.error : null };
}

function Done({ completion: { saving, undoing } }: { completion: Completion }) {
  const { words } = useWords();
  const { completed, undo, undone } = words.provisional;
  const done = saving.data;
  return (
    <>
      <output className="undone-note">
        {undoing.data !== undefined && undone(undoing.data)}
        {undoing.data === undefined && done && (
          <>
            {completed(done.name)}{' '}
            <Button size="small" loading={undoing.isPending} onClick={() => undoing.mutate(done)}>
              {undo}
            </Button>
          </>
        )}
      </output>
      {undoing.error && <TroubleNote error={undoing.error} />}
    </>
  );
}

function Workbook({ kind }: { kind: ProvisionalKind }) {
  const { words, language } = useWords();
  const fetched = useMutation({ mutationFn: () => download(language, `/api/provisional/${kind}/workbook`) });
  return (
    <div className="provisional-workbook">
      <Button loading={fetched.isPending} onClick={() => fetched.mutate()}>
        {words.provisional.workbook}
      </Button>
      {fetched.error && <TroubleNote error={fetched.error} />}
    </div>
  );
}

/** Known names, to pick from while typing. */
function Suggestions() {
  const { words, language } = useWords();
  const filters = useQuery(filtersQuery(language)).data;
  const lists = {
    region: filters?.provinces,
    channel: filters?.channels,
    series: filters?.series,
    owner: filters?.sellers,
    supervisor: filters?.sellers,
    role: Object.values(words.roles).map((name) => ({ name })),
  };
  return Object.entries(lists).map(([key, choices]) => (
    <datalist key={key} id={`known-${key}`}>
      {choices?.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  ));
}
