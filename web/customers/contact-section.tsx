// Whom to call at a customer. The number is masked until somebody who may see it asks for it.

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { revealPhone } from '../api/customers.ts';
import type { CustomerDetail } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

export function ContactSection({ customer }: { customer: CustomerDetail }) {
  const { words } = useWords();
  const { contactTitle, noContact, hidden, masked } = words.customers;
  const { contact, phone, contact_showing: showing } = customer;
  const isKnown = contact !== null || phone !== null;
  return (
    <section aria-label={contactTitle}>
      <h2>{contactTitle}</h2>
      {showing === 'none' && <p className="quiet">{hidden}</p>}
      {showing !== 'none' && !isKnown && <p className="quiet">{noContact}</p>}
      {isKnown && <Known customer={customer} />}
      {isKnown && showing === 'masked' && <p className="quiet small">{masked}</p>}
    </section>
  );
}

function Known({ customer: { id, contact, phone, contact_showing: showing } }: { customer: CustomerDetail }) {
  const { words, language } = useWords();
  const { contact: contactWord, phone: phoneWord, reveal, revealHint, unknown } = words.customers;
  const shown = useMutation({ mutationFn: () => revealPhone(language, id) });
  const mayAsk = showing === 'full' && phone !== null && !shown.data;
  return (
    <>
      <dl className="batch-facts">
        <div>
          <dt>{contactWord}</dt>
          <dd>{contact ?? <span className="quiet">{unknown}</span>}</dd>
        </div>
        <div>
          <dt>{phoneWord}</dt>
          <dd>
            <output className="customer-phone">
              {shown.data ? <a href={`tel:${shown.data}`}>{shown.data}</a> : phone}
            </output>
          </dd>
        </div>
      </dl>
      {mayAsk && (
        <p className="customer-reveal">
          <Button loading={shown.isPending} onClick={() => shown.mutate()}>
            {reveal}
          </Button>
          <span className="quiet small">{revealHint}</span>
        </p>
      )}
      {shown.error && <TroubleNote error={shown.error} />}
    </>
  );
}
