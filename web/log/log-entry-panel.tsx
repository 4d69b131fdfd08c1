// All of one row of the log, beside the page; from below on a phone.

import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { Operation } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { useWords } from '../words/language.tsx';
import { exactInstant } from './exact-instant.ts';

export function LogEntryPanel({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const { words } = useWords();
  const isNarrow = useNarrow();
  const { number, changes, details } = operation;
  return (
    <Drawer
      open
      title={words.log.entry(number)}
      placement={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '88%' : 600}
      onClose={onClose}
      styles={{ mask: { background: 'rgb(28 29 31 / 18%)' } }}
      className="log-drawer"
      closable={{ 'aria-label': words.close, placement: 'end' }}
    >
      <div className="log-entry">
        <Facts told={useFacts(operation)} />
        {changes.length > 0 && <ChangeTable changes={changes} />}
        {details.length > 0 && (
          <section>
            <h2>{words.log.details}</h2>
            <Facts told={details.map(({ name, value }) => [name, value])} />
          </section>
        )}
      </div>
    </Drawer>
  );
}

function useFacts(operation: Operation): [string, ReactNode][] {
  const { words, language } = useWords();
  const { facts, nobody } = words.log;
  const { version, hash, request_id: request } = operation;
  const told: [string, ReactNode][] = [
    [facts.at, exactInstant(operation.at, language)],
    [facts.person, operation.person ?? nobody],
    [facts.forPerson, operation.for_person],
    [facts.action, operation.action_name],
    [facts.subject, operation.subject],
    [facts.from, operation.from],
    [facts.version, version === null ? null : groupThousands(version)],
    [facts.request, request === null ? null : <code key="request">{request}</code>],
    [facts.hash, <code key="hash">{hash}</code>],
  ];
  return told.filter(([, value]) => value !== null && value !== '');
}

function Facts({ told }: { told: [string, ReactNode][] }) {
  return (
    <dl className="log-facts">
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ChangeTable({ changes }: Pick<Operation, 'changes'>) {
  const { words } = useWords();
  const { field, before, after, noValue: none } = words.log;
  return (
    <section>
      <h2>{words.log.changes}</h2>
      <table className="log-change-table">
        <thead>
          <tr>
            <th scope="col">{field}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.name}>
              <th scope="row">{change.name}</th>
              <td className={change.before === null ? 'quiet' : undefined}>{change.before ?? none}</td>
              <td className={change.after === null ? 'quiet' : undefined}>{change.after ?? none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
