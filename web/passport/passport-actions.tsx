import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../api/download.ts';
import { exportAddress, type Subject } from '../api/passport.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** What can be done with a figure: take its rows along, quote it, send it. */
export function PassportActions({ subject, alone }: { subject: Subject; alone: boolean }) {
  const { words, language } = useWords();
  const [said, setSaid] = useState('');
  const exported = useMutation({ mutationFn: () => download(language, exportAddress(subject)) });
  const copy = async (text: string) =>
    setSaid((await copied(text)) ? words.passport.copied : words.passport.copyFailed);
  return (
    <section className="passport-actions">
      <Button type="primary" loading={exported.isPending} onClick={() => exported.mutate()}>
        {exported.isPending ? words.passport.exporting : words.passport.export}
      </Button>
      <Button onClick={() => void copy(subject.expression)}>{words.passport.copyExpression}</Button>
      <Button onClick={() => void copy(new URL(addressOf(subject), window.location.href).href)}>
        {words.passport.copyLink}
      </Button>
      {!alone && (
        <Link to="/passport" search={subject} target="_blank">
          {words.passport.openAlone}
        </Link>
      )}
      <output className="quiet">{said}</output>
      {exported.error && <TroubleNote error={exported.error} />}
    </section>
  );
}

function addressOf(subject: Subject): string {
  return `/passport?${new URLSearchParams({ ...subject })}`;
}

// Without https a browser on another machine has no clipboard for us.
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
