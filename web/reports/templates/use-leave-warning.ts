import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../../words/language.tsx';

/** What is typed stays on this device; that it is not saved must be known all the same. */
export function useLeaveWarning(changed: boolean): void {
  const { words } = useWords();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed && current.pathname !== next.pathname && !window.confirm(words.templates.leave),
    enableBeforeUnload: () => changed,
  });
}
