import { useSearch } from '@tanstack/react-router';
import type { Session } from '../api/shapes.ts';
import { ProviderRefusal } from '../ui/provider-refusal.tsx';
import { useWords } from '../words/language.tsx';

type Provider = Session['providers'][number];

/** Where one may sign in besides, and what became of the last try. Links, for the browser leaves us. */
export function ProviderChoices({ providers }: { providers: Provider[] }) {
  const { words, language } = useWords();
  const { next, refused } = useSearch({ from: '__root__' });
  if (providers.length === 0 && refused === undefined) return null;
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <section className="provider-choices" aria-label={words.providers.title}>
      <ProviderRefusal nameOf={(wanted) => providers.find(({ key }) => key === wanted)?.name[language]} />
      {providers.map(({ key, name }) => (
        <a key={key} href={`/api/providers/${key}/sign-in${query}`}>
          {words.providers.by(name[language])}
        </a>
      ))}
    </section>
  );
}
