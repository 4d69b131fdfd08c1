// Files into the ledger: drop them, follow their import, read what came of it, take a batch back.

import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readAddress } from '../address.ts';
import { upload } from '../api/imports.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import { DataPage } from '../shell/data-page.tsx';
import { Batches } from './batches.tsx';
import { DropPlace } from './drop-place.tsx';
import { ImportCard } from './import-card.tsx';
import { AdvancedOptions, useAdvanced } from './advanced-options.tsx';
import { Templates } from './templates.tsx';

export function ImportsPage() {
  const { words } = useWords();
  return (
    <DataPage title={words.pages.imports}>
      <Sending />
      <Templates />
      <Batches />
    </DataPage>
  );
}

function Sending() {
  const { words, language } = useWords();
  const followed = useFollowed();
  const advanced = useAdvanced();
  const sending = useMutation({
    mutationFn: (files: File[]) => upload(language, { files, mapping: advanced.mapping.trim() }),
    onSuccess: followed.add,
  });
  const send = useSingle(sending.mutate);
  return (
    <section>
      <DropPlace busy={sending.isPending} disabled={advanced.problem !== undefined} onFiles={send} />
      <AdvancedOptions advanced={advanced} />
      {sending.error && <TroubleNote error={sending.error} />}
      <section aria-label={words.imports.progress}>
        {followed.ids.map((id) => (
          <ImportCard
            key={id}
            id={id}
            onDismiss={() => followed.remove(id)}
            onRerun={(next) => followed.replace(id, next)}
          />
        ))}
      </section>
    </section>
  );
}

// Kept in the address, so that a reload goes on following them.
function useFollowed() {
  const navigate = useNavigate();
  const { imports = '' } = useSearch({ from: '__root__' });
  const ids = imports.split(',').map(Number).filter(Number.isInteger).filter(Boolean);
  const follow = (next: number[]) =>
    void navigate({
      to: '.',
      search: (now) => readAddress({ ...now, imports: next.join(',') }),
      replace: true,
      resetScroll: false,
    });
  return {
    ids,
    add: (added: number) => follow([added, ...ids]),
    replace: (id: number, next: number) => follow(ids.map((each) => (each === id ? next : each))),
    remove: (id: number) => follow(ids.filter((each) => each !== id)),
  };
}
