// Documents that stand anew as copies of versions of theirs. A copy belongs to the batch that its original came with; whose
// its lines are follows from whom they name and from the merges that stand.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { mergeRoots } from './merges/roots.ts';
import { newest } from './standing.ts';

/** Copies the documents in `copied_document` (id, copy_id) and adds them to `moved_document`. */
export async function copyDocuments(tx: Transaction, version: number): Promise<void> {
  await sql`
    insert into document (id, number, content_hash, batch_id, source_file, from_version)
    select copy_id, number, content_hash, batch_id, source_file, ${version}::integer
    from copied_document
    join document using (id)`.execute(tx);
  await sql`
    insert into line (
      document_id, line_number, date, customer_id, named_customer_id, product_id, series_id, seller_id, region_id, channel_id,
      distributor_id, quantity, amount, cost, list_amount, sold_on, part, credit, source_file, source_sheet, source_row,
      from_version
    )
    select
      copy_id, line_number, date, coalesce(root.root_id, named.customer_id),
      case when root.root_id is not null then named.customer_id end, product_id, series_id, seller_id, region_id, channel_id,
      distributor_id, quantity, amount, cost, list_amount, sold_on, part, credit, source_file, source_sheet, source_row,
      ${version}::integer
    from copied_document
    join line on line.document_id = copied_document.id
    cross join lateral (select coalesce(line.named_customer_id, line.customer_id) as customer_id) as named
    left join ${mergeRoots(newest)} as root on root.customer_id = named.customer_id`.execute(tx);
  await sql`insert into moved_document select copy_id, 1 from copied_document`.execute(tx);
}
