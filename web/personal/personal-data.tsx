// For administrators: a copy of what is kept of somebody, and its erasure after a look at what goes and what stays.

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { copyAddress, type Subject } from '../api/personal-data.ts';
import { download } from '../api/download.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { ErasureForm } from './erasure-form.tsx';
import '../styles/personal.css';

export function PersonalData({ subject }: { subject: Subject }) {
  const { words, language } = useWords();
  const { title, hint, copy, erase } = words.personal;
  const [erasing, setErasing] = useState(false);
  const copied = useMutation({ mutationFn: () => download(language, copyAddress(subject)) });
  return (
    <section className="personal-data" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet small">{hint}</p>
      <div className="outcome-actions">
        <Button loading={copied.isPending} onClick={() => copied.mutate()}>
          {copy}
        </Button>
        {!erasing && <Button onClick={() => setErasing(true)}>{erase}</Button>}
      </div>
      {copied.error && <TroubleNote error={copied.error} />}
      {erasing && <ErasureForm subject={subject} onClose={() => setErasing(false)} />}
    </section>
  );
}
