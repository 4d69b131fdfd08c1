import { useSearch } from '@tanstack/react-router';
import { useWords } from '../words/language.tsx';
import type { Words } from '../words/words.ts';

/** Why a provider did not sign anybody in, or link an account, where the address says that it did not. */
export function ProviderRefusal({ nameOf }: { nameOf: (key: string) => string | undefined }) {
  const { words } = useWords();
  const { refused, provider = '' } = useSearch({ from: '__root__' });
  if (refused === undefined) return null;
  return (
    <p role="alert" className="field-problem">
      {refusalText(words, refused, nameOf(provider) ?? provider)}
    </p>
  );
}

function refusalText({ providers: { refused, otherRefusal } }: Words, code: string, name: string): string {
  return Object.hasOwn(refused, code) ? refused[code as keyof typeof refused](name) : otherRefusal;
}
