// One customer as it is now, with its contact as whoever asks may see it; and the whole number, for whoever may ask for it.

import { sql } from 'kysely';
import { logOperation } from '../../access/log/log-operation.ts';
import { maskContact, type Showing, showingOf } from '../../access/masking.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Day } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';

export interface CustomerDetail {
  id: number;
  code: string | null;
  name: string;
  owner: string | null;
  region: string | null;
  industry: string | null;
  channel: string | null;
  distributor: string | null;
  since: Day | null;
  /** The names of customers that are merged into it. */
  merged: string[];
  contact: string | null;
  phone: string | null;
  /** What of the contact the viewer may see; the whole number is given by `revealPhone`. */
  contact_showing: Showing;
}

/** Whoever is merged into another, or out of reach, is as unknown as one that is not there. */
export async function readCustomer(tx: Transaction, viewer: Viewer, id: number): Promise<CustomerDetail> {
  const { owner_id: ownerId, ...customer } = await requireKnown(tx, id);
  const showing = showingOf(viewer, ownerId);
  return { ...customer, ...maskContact(customer, showing), contact_showing: showing };
}

/** The whole number, written down as asked for; null where there is none. Refuses whoever may see no more than the mask. */
export async function revealPhone(tx: Transaction, viewer: Viewer, id: number): Promise<string | null> {
  const { owner_id: ownerId, code, name, phone } = await requireKnown(tx, id);
  if (showingOf(viewer, ownerId) !== 'full') throw staysMasked();
  if (phone !== null)
    await logOperation(tx, viewer, { action: 'phone_shown', subject: code ?? name, details: { customer: id } });
  return phone;
}

type Known = Omit<CustomerDetail, 'contact_showing'> & { owner_id: number | null };

async function requireKnown(tx: Transaction, id: number): Promise<Known> {
  const { rows } = await sql<Known>`
    select
      customer.id,
      customer.code,
      customer.name,
      customer.owner_id,
      owner.name as owner,
      region.path as region,
      customer.industry,
      channel.name as channel,
      distributor.name as distributor,
      customer.since,
      customer.contact,
      customer.phone,
      array(
        select merged.name
        from merged_customer
        join customer as merged on merged.id = merged_customer.customer_id and merged.to_version is null
        where merged_customer.into_id = customer.id and merged_customer.to_version is null
        order by merged.name
      ) as merged
    from customer
    left join person as owner on owner.id = customer.owner_id and owner.to_version is null
    left join region on region.id = customer.region_id
    left join channel on channel.id = customer.channel_id
    left join distributor on distributor.id = customer.distributor_id
    where customer.id = ${id}
      and customer.to_version is null
      and not exists (
        select from merged_customer where merged_customer.customer_id = customer.id and merged_customer.to_version is null
      )`.execute(tx);
  if (!rows[0]) throw unknownCustomer(id);
  return rows[0];
}

function unknownCustomer(id: number): Refusal {
  return new Refusal(
    'unknown_customer',
    {
      zh: '没有这个客户：可能已合并到别的客户，或不在您的权限范围内。请从客户列表里选择。',
      en: 'There is no such customer: it may be merged into another, or be out of your reach. Choose one from the list.',
    },
    { id },
  );
}

function staysMasked(): Refusal {
  return new Refusal('contact_masked', {
    zh: '这个客户不由您或您的团队负责，电话只能看到掩码。请联系该客户的负责人或区域经理。',
    en: 'You and your team do not look after this customer, so its number stays masked. Ask its owner or the manager.',
  });
}
