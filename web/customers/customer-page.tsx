// One customer: what is known of it, whom to call there, and what it bought.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { customerQuery } from '../api/customers.ts';
import { sessionQuery } from '../api/session.ts';
import type { CustomerDetail } from '../api/shapes.ts';
import { useSales } from '../merges/sales.ts';
import { PersonalData } from '../personal/personal-data.tsx';
import { FigureLink } from '../ui/figure-link.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { ContactSection } from './contact-section.tsx';
import '../styles/imports.css';
import '../styles/customers.css';

export function CustomerPage() {
  const { words, language } = useWords();
  const { id } = useParams({ from: '/signed-in/customers/$id' });
  const customer = useQuery(customerQuery(language, Number(id)));
  useTitle(customer.data?.name ?? words.pages.customers);
  return (
    <div className="customers-page">
      <p>
        <Link to="/customers" search={{}}>
          {words.customers.back}
        </Link>
      </p>
      {customer.error && <TroubleNote error={customer.error} onRetry={() => void customer.refetch()} />}
      {customer.isPending && <Waiting heights={[40, 96, 96]} label={words.pages.customers} />}
      {customer.data && <Detail customer={customer.data} />}
    </div>
  );
}

function Detail({ customer }: { customer: CustomerDetail }) {
  const { person } = useSuspenseQuery(sessionQuery).data;
  const { id, name, contact, phone } = customer;
  const hasContact = contact !== null || phone !== null;
  return (
    <>
      <h1>{name}</h1>
      <Facts customer={customer} />
      <Sales customer={customer} />
      <ContactSection key={`${contact} ${phone}`} customer={customer} />
      {person?.role === 'administrator' && hasContact && <PersonalData subject={{ at: 'customers', id, name }} />}
    </>
  );
}

function Facts({ customer }: { customer: CustomerDetail }) {
  const { words } = useWords();
  const { columns, distributor, since, merged, tiers, tierOf, unknown } = words.customers;
  const facts: [string, string | null][] = [
    [columns.code, customer.code],
    [columns.region, customer.region],
    [columns.industry, customer.industry],
    [columns.channel, customer.channel],
    ...(customer.distributor === null ? [] : [[distributor, customer.distributor] as [string, string]]),
    [columns.owner, customer.owner],
    [tierOf(customer.tier_year), tiers[customer.tier]],
    [since, customer.since],
    ...(customer.merged.length > 0 ? [[merged, words.list(customer.merged)] as [string, string]] : []),
  ];
  return (
    <dl className="batch-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="quiet">{unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sales({ customer }: { customer: CustomerDetail }) {
  const { words } = useWords();
  const { salesTitle, salesOf, noSales } = words.customers;
  const sales = useSales([customer]);
  const sold = sales.years.flatMap((year) => {
    const figure = sales.of(customer, year);
    return figure ? [{ year, figure }] : [];
  });
  return (
    <section aria-label={salesTitle}>
      <h2>{salesTitle}</h2>
      {sales.years.length === 0 && <p className="quiet">{noSales}</p>}
      <dl className="customer-sales">
        {sold.map(({ year, figure }) => (
          <div key={year}>
            <dt>{salesOf(year)}</dt>
            <dd>
              <FigureLink expression={figure.expr}>
                <FigureText figure={figure} />
              </FigureLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
