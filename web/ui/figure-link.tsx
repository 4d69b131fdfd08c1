// A number on the screen. It is never bare text: it leads to its passport, beside the page or, on the passport's own
// page, to the next one.

import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Address } from '../address.ts';

interface FigureLinkProps {
  expression: string;
  label?: string | undefined;
  className?: string;
  children: ReactNode;
}

export function FigureLink({ expression, label, className = 'figure-link', children }: FigureLinkProps) {
  const alone = useLocation({ select: ({ pathname }) => pathname === '/passport' });
  const place = alone
    ? { search: (now: Address) => ({ ...now, expression }) }
    : { search: (now: Address) => ({ ...now, passport: expression }), state: onePassportMore };
  return (
    <Link to="." {...place} resetScroll={false} preload={false} className={className} aria-label={label}>
      {children}
    </Link>
  );
}

function onePassportMore(state: { passports?: number }) {
  return { ...state, passports: (state.passports ?? 0) + 1 };
}
