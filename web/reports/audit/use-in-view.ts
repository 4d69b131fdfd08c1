import { useEffect } from 'react';

/** Brings the number that is looked at into view, clear of the sheet that lies over a phone's page. */
export function useInView(number: string | undefined): void {
  useEffect(() => {
    if (number === undefined) return;
    document.querySelector(`.audited-text a[data-number="${number}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [number]);
}
