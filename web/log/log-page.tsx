// The log of operations: who did what, narrowed by the address, a page at a time.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type Address, readAddress } from '../address.ts';
import { operationsQuery } from '../api/operations.ts';
import { mayReadLog } from '../api/session.ts';
import type { Operation } from '../api/shapes.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { LogEntryPanel } from './log-entry-panel.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import '../styles/log.css';

export function LogPage() {
  const { words } = useWords();
  return (
    <SettingsFrame title={words.pages.log} mayOpen={mayReadLog}>
      <section className="log-page" aria-label={words.pages.log}>
        <p className="question">{words.log.hint}</p>
        <Log />
      </section>
    </SettingsFrame>
  );
}

function Log() {
  const { words, language } = useWords();
  const address = useSearch({ from: '__root__' });
  const go = useGo();
  const read = useQuery(operationsQuery(language, address));
  const opened = read.data?.operations.find(({ number }) => String(number) === address.number);
  return (
    <>
      <LogFilters address={address} onChange={(change) => go({ ...change, older: undefined, newer: undefined })} />
      {read.error && <TroubleNote error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Waiting heights={[480]} label={words.pages.log} />}
      {read.data?.operations.length === 0 && <p className="quiet">{words.log.none}</p>}
      {read.data && read.data.operations.length > 0 && (
        <section aria-busy={read.isPlaceholderData} className="log-rows">
          <LogTable operations={read.data.operations} onOpen={(number) => go({ number: String(number) })} />
          <Pages {...read.data} onGo={go} />
        </section>
      )}
      {opened && <LogEntryPanel operation={opened} onClose={() => go({ number: undefined })} />}
    </>
  );
}

interface PagesProps {
  operations: Operation[];
  has_newer: boolean;
  has_older: boolean;
  onGo: (change: Change) => void;
}

function Pages({ operations, has_newer: hasNewer, has_older: hasOlder, onGo }: PagesProps) {
  const { words } = useWords();
  const [first, last] = [operations[0], operations.at(-1)];
  return (
    <div className="pager">
      <Button disabled={!hasNewer} onClick={() => onGo({ newer: undefined, older: undefined })}>
        {words.log.newest}
      </Button>
      <Button disabled={!hasNewer} onClick={() => onGo({ newer: String(first?.number), older: undefined })}>
        {words.log.newer}
      </Button>
      <Button disabled={!hasOlder} onClick={() => onGo({ older: String(last?.number), newer: undefined })}>
        {words.log.older}
      </Button>
    </div>
  );
}

type Change = { [Key in keyof Address]?: string | undefined };

function useGo(): (change: Change) => void {
  const navigate = useNavigate();
  return (change) => {
    const resetScroll = 'older' in change || 'newer' in change;
    void navigate({ to: '.', search: (now) => readAddress({ ...now, ...change }), resetScroll });
  };
}
