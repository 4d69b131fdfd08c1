import type { Operation } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { exactInstant } from './exact-instant.ts';

interface LogTableProps {
  operations: Operation[];
  onOpen: (number: number) => void;
}

export function LogTable({ operations, onOpen }: LogTableProps) {
  const { words } = useWords();
  const { columns } = words.log;
  return (
    <table className="figures-table batch-table log-table">
      <thead>
        <tr>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.action}</th>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.changes}</th>
          <th scope="col">{columns.from}</th>
        </tr>
      </thead>
      <tbody>
        {operations.map((operation) => (
          <LogRow key={operation.number} operation={operation} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function LogRow({ operation, onOpen }: { operation: Operation; onOpen: LogTableProps['onOpen'] }) {
  const { words, language } = useWords();
  const { number, at, person, for_person: forPerson, action_name: action, subject, from } = operation;
  const { columns } = words.log;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="log-open" onClick={() => onOpen(number)}>
          {exactInstant(at, language)}
          <span className="visually-hidden"> {words.log.open(number)}</span>
        </button>
      </th>
      <td data-label={columns.person}>
        {person ?? <span className="quiet">{words.log.nobody}</span>}
        {forPerson !== null && <span className="quiet"> {words.log.for(forPerson)}</span>}
      </td>
      <td data-label={columns.action}>{action}</td>
      <td data-label={columns.subject} className="log-subject">
        {subject}
      </td>
      <td data-label={columns.changes} className="log-changes">
        <Changes changes={operation.changes} />
      </td>
      <td data-label={columns.from} data-last className="quiet">
        {from}
      </td>
    </tr>
  );
}

const shown = 2;

function Changes({ changes }: Pick<Operation, 'changes'>) {
  const { words } = useWords();
  if (changes.length === 0) return null;
  return (
    <>
      {changes.slice(0, shown).map(({ name, before, after }) => (
        <span key={name} className="log-change">
          {name} <span className="quiet">{before ?? words.log.noValue}</span> → {after ?? words.log.noValue}
        </span>
      ))}
      {changes.length > shown && <span className="quiet">{words.log.more(changes.length - shown)}</span>}
    </>
  );
}
