// The customers that one may see: searched, narrowed and sorted by the server, a page at a time. All of it stands in the address.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { customersOnPage, customersQuery, pageOf } from '../api/customers.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { CustomerFilters } from './customer-filters.tsx';
import { CustomerTable } from './customer-table.tsx';
import { useNarrow } from './narrow.ts';
import '../styles/imports.css';
import '../styles/customers.css';

export function CustomersPage() {
  const { words, language } = useWords();
  const address = useSearch({ from: '__root__' });
  const found = useQuery(customersQuery(language, address));
  const narrow = useNarrow();
  useTitle(words.pages.customers);
  const { none, empty, pageOf: told, hint } = words.customers;
  const total = found.data?.total ?? 0;
  const isNarrowed = [address.find, address.region, address.tier, address.owner].some((each) => each !== undefined);
  return (
    <div className="customers-page" aria-busy={found.isPlaceholderData}>
      <h1>{words.pages.customers}</h1>
      <p className="question">{hint}</p>
      <CustomerFilters address={address} onNarrow={narrow} />
      {found.error && <TroubleNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting heights={[44, 44, 44, 44, 44, 44]} label={words.pages.customers} />}
      {found.data && total === 0 && <p className="quiet">{isNarrowed ? none : empty}</p>}
      {found.data && total > 0 && <CustomerTable found={found.data} address={address} onNarrow={narrow} />}
      {total > customersOnPage && (
        <Pager
          {...{ page: pageOf(address.page), size: customersOnPage, total, pageOf: told }}
          onPage={(page) => narrow({ page: page === 1 ? undefined : String(page) })}
        />
      )}
    </div>
  );
}
