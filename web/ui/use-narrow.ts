import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 720px)');

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches);
}

function onChange(told: () => void): () => void {
  narrow.addEventListener('change', told);
  return () => narrow.removeEventListener('change', told);
}
