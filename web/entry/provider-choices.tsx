import { useSearch } from '@tanstack/react-router';
import type { Session } from '../api/shapes.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/language.tsx';

type Provider = Session['providers'][number];

/** Where one may sign in besides, and what became of the last try. Links, for the browser leaves us. */
export function ProviderChoices({ providers }: { providers: Provider[] }) {
  const { words, language } = useWords();
  const { next, refused, provider: triedKey } = useSearch({ from: '__root__' });
  const tried = providers.find(({ key }) => key === triedKey)?.name[language] ?? triedKey ?? '';
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <section className="provider-choices" aria-label={words.providers.title}>
      {refused !== undefined && (
        <p role="alert" className="field-problem">
          {refusalText(words, refused, tried)}
        </p>
      )}
      {providers.map(({ key, name }) => (
        <a key={key} href={`/api/providers/${key}/sign-in${query}`}>
          {words.providers.by(name[language])}
        </a>
      ))}
    </section>
  );
}

function refusalText({ providers: { refused, otherRefusal } }: Words, code: string, name: string): string {
  return code in refused ? refused[code as keyof typeof refused](name) : otherRefusal;
}
