// What is asked of the list of customers, as it stands in the address.

import { useNavigate } from '@tanstack/react-router';
import { type Address, readAddress } from '../address.ts';

export type Narrow = (change: { [Key in keyof Address]?: string | undefined }) => void;

/** Whatever else is asked, one begins at the first page again. */
export function useNarrow(): Narrow {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: '.',
      search: (now) => readAddress({ ...now, page: undefined, ...change }),
      resetScroll: false,
    });
}
