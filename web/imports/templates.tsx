// The kinds of file that can be imported, each with an empty workbook to fill in.

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import { mayImportKind, sessionQuery } from '../api/session.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

export function Templates() {
  const { words, language } = useWords();
  const fetched = useMutation({
    mutationFn: (kind: string) => download(language, `/api/imports/templates/${kind}`),
  });
  const { person } = useSuspenseQuery(sessionQuery).data;
  const theirs = Object.entries(words.imports.kinds).filter(([kind]) => person && mayImportKind(person.role, kind));
  return (
    <details className="templates">
      <summary>{words.imports.templates}</summary>
      <p className="quiet">{words.imports.templatesHint}</p>
      <ul>
        {theirs.map(([kind, name]) => (
          <li key={kind}>
            <Button
              type="link"
              size="small"
              aria-label={words.imports.template(name)}
              onClick={() => fetched.mutate(kind)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {fetched.error && <TroubleNote error={fetched.error} />}
    </details>
  );
}
