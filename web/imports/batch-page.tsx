// One batch with an address of its own: who brought what and when, what became of it, and what it did to the figures.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { batchQuery } from '../api/imports.ts';
import { mayImport, sessionQuery } from '../api/session.ts';
import type { BatchDetail } from '../api/shapes.ts';
import { NotForYou } from '../shell/notes.tsx';
import { instant } from '../ui/instant.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';
import { arrivalOf, stateOf } from './batch-words.ts';
import { ControlTotals } from './control-totals.tsx';
import { Counts, LeftOut } from './counts.tsx';
import { Effect } from './effect.tsx';
import { Rejects } from './rejects.tsx';
import { useUndo } from './use-undo.ts';
import '../styles/imports.css';

export function BatchPage() {
  const { words, language } = useWords();
  const { id } = useParams({ from: '/signed-in/data/batches/$id' });
  const { person } = useSuspenseQuery(sessionQuery).data;
  const batch = useQuery(batchQuery(language, Number(id)));
  useTitle(words.imports.batchTitle(id));
  if (person && !mayImport(person.role)) return <NotForYou />;
  return (
    <div className="imports-page">
      <p>
        <Link to="/data" search={{}}>
          {words.imports.allBatches}
        </Link>
      </p>
      <h1>
        {words.imports.batchTitle(id)}
        {batch.data && <span className="batch-file"> {batch.data.file_name}</span>}
      </h1>
      {batch.error && <TroubleNote error={batch.error} onRetry={() => void batch.refetch()} />}
      {batch.isPending && <Waiting heights={[96, 44, 220]} label={words.imports.batchTitle(id)} />}
      {batch.data && <Detail batch={batch.data} />}
    </div>
  );
}

function Detail({ batch }: { batch: BatchDetail }) {
  const { words } = useWords();
  return (
    <article className="checked-kind">
      <Standing batch={batch} />
      <Origin batch={batch} />
      <Counts result={batch} />
      <LeftOut result={batch} />
      {batch.withdrawn > 0 && <p className="quiet">{words.imports.withdrawn(groupThousands(batch.withdrawn))}</p>}
      <Effect effect={batch.effect} isDone />
      <ControlTotals totals={batch.control_totals} />
      <Files batch={batch} />
      {Object.keys(batch.mapping).length > 0 && (
        <details>
          <summary>{words.imports.mapping}</summary>
          <pre className="mapping-text">{JSON.stringify(batch.mapping, null, 2)}</pre>
        </details>
      )}
      {batch.rejects_removed && <p className="quiet">{words.personal.rejectsRemoved[batch.rejects_removed]}</p>}
      {batch.rejects_file !== null && !batch.rejects_removed && (
        <div className="outcome-actions">
          <Rejects path={`/api/batches/${batch.id}/rejects`} />
        </div>
      )}
    </article>
  );
}

function Standing({ batch }: { batch: BatchDetail }) {
  const { words } = useWords();
  const undo = useUndo();
  const takeBack = useSingle(undo.mutate);
  const stands = batch.version !== null && batch.undone_version === null;
  return (
    <div className="batch-standing">
      <output>
        {undo.data ? words.imports.undid(undo.data.file, undo.data.version) : stateOf(batch, words.imports)}
      </output>
      {stands && (
        <Button loading={undo.isPending} onClick={() => takeBack(batch)}>
          {words.imports.undo}
        </Button>
      )}
      {undo.error && <TroubleNote error={undo.error} />}
    </div>
  );
}

function Origin({ batch }: { batch: BatchDetail }) {
  const { words, language } = useWords();
  const { columns, kinds, confirmedOf, confirmations } = words.imports;
  const facts: [string, string][] = [
    [columns.kind, kinds[batch.kind]],
    [columns.by, arrivalOf(batch, words.imports)],
    [columns.at, instant(batch.changed_at, language)],
    ...(batch.confirmed.length > 0
      ? [[confirmedOf, words.list(batch.confirmed.map((each) => confirmations[each]))] as [string, string]]
      : []),
  ];
  return (
    <dl className="batch-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ batch: { files } }: { batch: BatchDetail }) {
  const { words } = useWords();
  return (
    <section>
      <h3>{words.imports.files}</h3>
      <ul className="batch-files">
        {files.map(({ name, sha256, bytes, removed }) => (
          <li key={`${name} ${sha256}`}>
            {name} <span className="quiet">{words.imports.bytes(groupThousands(bytes))}</span>
            {removed && <span className="verdict"> {words.personal.removed[removed]}</span>}
            <code className="quiet">SHA-256 {sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
