// On which devices one is signed in. To sign one out needs no confirmation: who sits there signs in again.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { endOtherSessions, endSession, sessionsQuery } from '../api/account.ts';
import type { AccountSession } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';
import { deviceName } from './device-name.ts';

export function SessionsSection() {
  const { words, language } = useWords();
  const { sessions } = words.accountPage;
  const list = useQuery(sessionsQuery(language));
  const ending = useEnding();
  return (
    <section className="account-section" aria-labelledby="sessions">
      <h2 id="sessions">{sessions.title}</h2>
      <p className="question">{sessions.hint}</p>
      <output className="undone-note">{ending.isSuccess && sessions.ended(ending.data)}</output>
      {ending.error && <TroubleNote error={ending.error} />}
      {list.error && <TroubleNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting heights={[44, 44]} label={sessions.title} />}
      {list.data && <SessionList sessions={list.data} onEnd={(id) => ending.mutate(id)} />}
      {list.data && list.data.length > 1 && (
        <div className="button-row">
          <Button loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
            {sessions.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionList({ sessions, onEnd }: { sessions: AccountSession[]; onEnd: (id: number) => void }) {
  const { words, language } = useWords();
  const { columns, current, end, endOf } = words.accountPage.sessions;
  return (
    <table className="figures-table batch-table account-table">
      <thead>
        <tr>
          <th scope="col">{columns.device}</th>
          <th scope="col">{columns.address}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.used}</th>
          <th scope="col">
            <span className="visually-hidden">{end}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row" title={session.user_agent}>
              {deviceWords(session, words)}
              {session.current && <span className="quiet"> · {current}</span>}
            </th>
            <td data-label={columns.address}>{session.address}</td>
            <td data-label={columns.since}>{instant(session.created_at, language)}</td>
            <td data-label={columns.used} data-last>
              {instant(session.last_used_at, language)}
            </td>
            <td className="row-action">
              {!session.current && (
                <Button aria-label={endOf(deviceWords(session, words))} onClick={() => onEnd(session.id)}>
                  {end}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function deviceWords({ user_agent: userAgent }: AccountSession, words: Words): string {
  const { onSystem, unknownDevice } = words.accountPage.sessions;
  const { browser, system } = deviceName(userAgent);
  return browser && system ? onSystem(browser, system) : (browser ?? system ?? unknownDevice);
}

/** Ends one session, or all others where none is named; gives how many. */
function useEnding() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: number | undefined) => {
      if (id === undefined) return (await endOtherSessions(language)).ended;
      await endSession(language, id);
      return 1;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['account', 'sessions'] }),
  });
}
