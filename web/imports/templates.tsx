// The kinds of file that can be imported, each with an empty workbook to fill in.

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

export function Templates() {
  const { words, language } = useWords();
  const fetched = useMutation({
    mutationFn: (kind: string) => download(language, `/api/imports/templates/${kind}`),
  });
  return (
    <details className="templates">
      <summary>{words.imports.templates}</summary>
      <p className="quiet">{words.imports.templatesHint}</p>
      <ul>
        {Object.entries(words.imports.kinds).map(([kind, name]) => (
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
