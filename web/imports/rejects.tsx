import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

/** The rows that came back, to be mended and imported again. `path` is where the server has them, `of` which of several they are. */
export function Rejects({ path, of }: { path: string; of?: string }) {
  const { words, language } = useWords();
  const fetched = useMutation({ mutationFn: () => download(language, path) });
  return (
    <>
      <Button loading={fetched.isPending} onClick={() => fetched.mutate()}>
        {of === undefined ? words.imports.rejects : `${words.imports.rejects} · ${of}`}
      </Button>
      {fetched.error && <TroubleNote error={fetched.error} />}
    </>
  );
}
