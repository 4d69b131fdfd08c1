import { Link } from '@tanstack/react-router';
import type { Address } from '../address.ts';
import { type CustomerOrder, orderingOf } from '../api/customers.ts';
import type { Customer, Customers, Figure } from '../api/shapes.ts';
import { useSales } from '../merges/sales.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { useWords } from '../words/language.tsx';
import type { Narrow } from './narrow.ts';

interface CustomerTableProps {
  found: Customers;
  address: Address;
  onNarrow: Narrow;
}

export function CustomerTable({ found, address, onNarrow }: CustomerTableProps) {
  const { words } = useWords();
  const { columns, tierOf, salesOf } = words.customers;
  const sales = useSales(found.customers);
  const [year] = sales.years;
  const sort = (by: CustomerOrder, title: string) => <SortHead {...{ by, title, address, onNarrow }} />;
  return (
    <table className="figures-table batch-table customer-table">
      <thead>
        <tr>
          {sort('name', columns.name)}
          {sort('code', columns.code)}
          {sort('region', columns.region)}
          <th scope="col">{columns.industry}</th>
          <th scope="col">{columns.channel}</th>
          {sort('owner', columns.owner)}
          {sort('tier', tierOf(found.tier_year))}
          {year !== undefined && (
            <th scope="col" className="number-cell">
              {salesOf(year)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {found.customers.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} year={year} sold={year && sales.of(customer, year)} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeadProps {
  by: CustomerOrder;
  title: string;
  address: Address;
  onNarrow: Narrow;
}

/** A click sorts by the column, another one turns that round. */
function SortHead({ by, title, address, onNarrow }: SortHeadProps) {
  const { words } = useWords();
  const now = orderingOf(address.order);
  const sorted = now.by === by;
  const turn = () => onNarrow({ order: sorted && !now.descending ? `-${by}` : by });
  const direction = now.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : 'none'}>
      <button type="button" className="sort-button" title={words.customers.sortBy(title)} onClick={turn}>
        {title}
        {sorted && <span aria-hidden="true">{now.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

interface CustomerRowProps {
  customer: Customer;
  year: string | undefined;
  sold: Figure | undefined | '';
}

function CustomerRow({ customer, year, sold }: CustomerRowProps) {
  const { words } = useWords();
  const { columns, tiers, salesOf } = words.customers;
  const { id, code, name, region, industry, channel, owner, tier } = customer;
  return (
    <tr>
      <th scope="row">
        <Link to="/customers/$id" params={{ id: String(id) }} search={{}}>
          {name}
        </Link>
      </th>
      <td data-label={columns.code}>{code}</td>
      <td data-label={columns.region}>{region}</td>
      <td data-label={columns.industry}>{industry}</td>
      <td data-label={columns.channel}>{channel}</td>
      <td data-label={columns.owner}>{owner}</td>
      <td data-label={columns.tier}>{tiers[tier]}</td>
      {year !== undefined && (
        <td data-label={salesOf(year)} data-last className="number-cell">
          {sold && (
            <FigureLink expression={sold.expr}>
              <FigureText figure={sold} />
            </FigureLink>
          )}
        </td>
      )}
    </tr>
  );
}
