// Which number is looked at. It stands in the address, so that the browser's back button leads to the one before.

import { useRouter, useSearch } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useCallback } from 'react';
import { readAddress } from '../../address.ts';

export function useSelection() {
  const { number: selected } = useSearch({ from: '__root__' });
  const router = useRouter();
  const select = useCallback(
    (number: string | undefined) => {
      if (readAddress(router.state.location.search).number === number) return;
      const search = (now: Record<string, unknown>) => readAddress({ ...now, number });
      void router.navigate({ to: '.', search, resetScroll: false });
    },
    [router],
  );
  return { selected, select };
}

interface NumberLinkProps {
  number: string;
  onSelect: (number: string) => void;
  children: ReactNode;
  className?: string;
  /** What is read out, where the text says too little. */
  label?: string;
  /** What the styles go by. */
  about?: {
    verdict: string | undefined;
    shows: string;
    current: 'selected' | 'related' | undefined;
  };
}

/** A plain link: ten thousand of the router's would take seconds to draw. */
export function NumberLink({ number, onSelect, children, className = 'figure-link', label, about }: NumberLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onSelect(number);
  };
  return (
    <a
      href={`?number=${number}`}
      className={className}
      onClick={follow}
      aria-label={label}
      aria-current={about?.current === 'selected' ? 'true' : undefined}
      data-number={number}
      data-verdict={about?.verdict}
      data-shows={about?.shows}
      data-current={about?.current}
    >
      {children}
    </a>
  );
}
