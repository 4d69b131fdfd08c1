// Who merged customers are in the end: B merged into A, and A into C, are both C.

import { type RawBuilder, sql } from 'kysely';
import { type Standing, standing } from '../standing.ts';

/** A table of `customer_id` and `root_id`, with a row for each customer that is merged into another. */
export function mergeRoots(at: Standing): RawBuilder<unknown> {
  return sql`(
    with recursive merged as (
      select merged_customer.customer_id, merged_customer.into_id from merged_customer where ${standing('merged_customer', at)}
    ),
    chain as (
      select customer_id, into_id from merged
      union
      select chain.customer_id, merged.into_id from chain join merged on merged.customer_id = chain.into_id
    )
    select customer_id, into_id as root_id from chain where into_id not in (select customer_id from merged)
  )`;
}
