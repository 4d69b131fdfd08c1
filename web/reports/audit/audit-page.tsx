// An audit of any summary: a file is dropped, and its text stands with every number marked by what recomputing it came to.

import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DropPlace } from '../../imports/drop-place.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { Audited } from './audited.tsx';
import { useAudit } from './use-audit.ts';
import '../../styles/imports.css';
import '../../styles/reports.css';
import '../../styles/audit.css';

export function AuditPage() {
  const { words } = useWords();
  useTitle(words.audit.title);
  const { kept, reading, refused, error, read } = useAudit();
  const isResult = kept !== undefined && reading === undefined && !error;
  return (
    <div className="reports-page audit-page">
      <div className="audit-head">
        <Link to="/reports" search={{}} className="small">
          {words.reports.all}
        </Link>
        <h1>{words.audit.title}</h1>
        {!isResult && <p className="quiet">{words.audit.hint}</p>}
      </div>
      <Drop isAnother={isResult} busy={reading !== undefined} onFile={read} />
      {reading !== undefined && <Waiting heights={[24, 24, 160, 320]} label={words.audit.busy(reading)} />}
      {error && <TroubleNote error={error} title={words.audit.refused(refused)} />}
      {!isResult && reading === undefined && !error && <Expectations />}
      {isResult && <Audited key={kept.serial} kept={kept} />}
    </div>
  );
}

function Drop({ isAnother, busy, onFile }: { isAnother: boolean; busy: boolean; onFile: (file: File) => void }) {
  const { dropTitle, dropHint, another, anotherHint, oneAtATime } = useWords().words.audit;
  const [unread, setUnread] = useState<{ read: string; left: number }>();
  const told = isAnother ? { title: another, hint: anotherHint } : { title: dropTitle, hint: dropHint };
  const take = (files: File[]) => {
    const [file] = files;
    if (!file) return;
    setUnread(files.length > 1 ? { read: file.name, left: files.length - 1 } : undefined);
    onFile(file);
  };
  return (
    <div className="audit-drop" data-small={isAnother}>
      <DropPlace busy={busy} disabled={false} onFiles={take} takes={{ accept: '.docx,.md,.markdown,.txt', ...told }} />
      <output className="small">{unread && oneAtATime(unread.read, unread.left)}</output>
    </div>
  );
}

/** What will stand here; and, where the address names a number, why nothing does. */
function Expectations() {
  const { words } = useWords();
  const { number } = useSearch({ from: '__root__' });
  return (
    <div className="audit-expectations">
      {number !== undefined && <p className="hint">{words.audit.lost}</p>}
      <p>{words.audit.expected}</p>
      <ul>
        {words.audit.expectations.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
