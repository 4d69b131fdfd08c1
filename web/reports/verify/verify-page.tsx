// A report proven again: a file is dropped, and each figure that is not proven stands with what it was, is, and why.

import { useMutation } from '@tanstack/react-query';
import { type Verifying, verifyReport } from '../../api/verify.ts';
import { DropPlace } from '../../imports/drop-place.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { Verified } from './verified.tsx';
import '../../styles/imports.css';
import '../../styles/reports.css';
import '../../styles/verify.css';

export function VerifyPage() {
  const { words, language } = useWords();
  const { title, hint, dropTitle, dropHint, busy, refused } = words.verify;
  useTitle(title);
  const verifying = useMutation({ mutationFn: (asked: Verifying) => verifyReport(language, asked) });
  const { file: sent, allRows = false } = verifying.variables ?? {};
  const name = sent?.name ?? '';
  return (
    <div className="reports-page">
      <h1>{title}</h1>
      <p className="quiet">{hint}</p>
      <DropPlace
        busy={verifying.isPending}
        disabled={false}
        onFiles={([file]) => file && verifying.mutate({ file, allRows: false })}
        takes={{ accept: '.docx', title: dropTitle, hint: dropHint }}
      />
      {verifying.isPending && <Waiting heights={[24, 120]} label={busy(name)} />}
      {verifying.error && <TroubleNote error={verifying.error} title={refused} />}
      {verifying.data && (
        <Verified
          name={name}
          result={verifying.data}
          onAllRows={allRows || !sent ? undefined : () => verifying.mutate({ file: sent, allRows: true })}
        />
      )}
    </div>
  );
}
