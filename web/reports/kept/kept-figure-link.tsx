import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { StoredReport } from '../../api/shapes.ts';

interface KeptFigureLinkProps {
  report: Pick<StoredReport, 'business_day' | 'same_rows'>;
  expression: string;
  children: ReactNode;
}

/** Leads to the passport as of the report's business day; plain where the asker's figure would count other rows. */
export function KeptFigureLink({ report, expression, children }: KeptFigureLinkProps) {
  if (!report.same_rows) return children;
  return (
    <Link
      to="."
      search={(now) => ({ ...now, passport: expression, as_of: report.business_day })}
      state={(state) => ({ ...state, passports: (state.passports ?? 0) + 1 })}
      resetScroll={false}
      preload={false}
      className="figure-link"
    >
      {children}
    </Link>
  );
}
