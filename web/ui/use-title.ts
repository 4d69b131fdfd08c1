import { useEffect } from 'react';
import { useWords } from '../words/language.tsx';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.brand}`;
  }, [title, words]);
}
