// Rows behind a figure at one version and not at another, and those that say something else there. A row is told by what
// keeps its name through versions: document, line and part; the id of a record.

import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import type { TraceRow } from '../../figure.ts';
import type { Moment } from '../../moment.ts';
import { all } from '../columns.ts';
import { columnText } from '../columns-as-text.ts';
import { grainOf } from '../grains.ts';
import { type Asking, type Relation } from '../relation.ts';
import { labelColumns, labelJoins } from './row-columns.ts';
import { type Behind, recordsOf } from './rows.ts';

export type ChangeKind = 'arrived' | 'left' | 'changed';

/** `earlier` and `later` name the very versions of the row; `total` counts all of its kind. */
export interface ChangedRow {
  kind: ChangeKind;
  earlier: string | null;
  later: string | null;
  total: number;
}

export interface TwoSides {
  earlier: { behind: Behind; asking: Asking };
  later: { behind: Behind; asking: Asking };
  /** True where what stood at both versions stands behind both figures: then only what came or went between is read. */
  between: boolean;
}

/** The first rows of each kind by their days. */
export function changedRowsSql({ earlier, later, between }: TwoSides, most: number): RawBuilder<ChangedRow> {
  const { version, moved } = earlier.asking.moment;
  const ended = [sql<boolean>`fact.to_version <= ${later.asking.moment.version}`, ...ofDocuments(moved?.left)];
  const began = [sql<boolean>`fact.from_version > ${version}`, ...ofDocuments(moved?.arrived)];
  return changesSql(sideSql(earlier, between ? ended : []), sideSql(later, between ? began : []), most);
}

// By their documents lines are found by an index, and by their versions only all are read.
function ofDocuments(ids: readonly number[] | undefined): RawBuilder<boolean>[] {
  return ids ? [sql<boolean>`fact.document_id = any(${columnText(ids)}::integer[])`] : [];
}

export interface Targets {
  ids: number[];
  moment: Moment;
}

export function changedTargetsSql(sides: { earlier: Targets; later: Targets }, most: number): RawBuilder<ChangedRow> {
  return changesSql(targetsSql(sides.earlier), targetsSql(sides.later), most);
}

/** The rows of these versions, as the passport shows them. */
export function namedRowsSql(
  relation: Relation,
  asking: Asking,
  versions: readonly string[],
): RawBuilder<TraceRow & { version: string }> {
  const { version } = identityOf(relation);
  return sql<TraceRow & { version: string }>`
with fact as (
  select fact.*, ${version} as row_version
  from ${relation.from(asking)}
  where ${version} = any(${[...versions]}::text[])${alsoByDocument(relation, versions)}
)
select
  ${labelColumns(relation)},
  fact.row_version as version
from fact${labelJoins(relation, asking.moment)}`;
}

interface Identity {
  join?: RawBuilder<unknown>;
  name: RawBuilder<unknown>;
  version: RawBuilder<unknown>;
}

const ofLine: Identity = {
  join: sql`\n  join document as named on named.id = fact.document_id`,
  name: sql`named.number || ' ' || fact.line_number || ' ' || fact.part`,
  version: sql`fact.document_id || '.' || fact.line_number || '.' || fact.part`,
};

const wholeRecord = sql`md5(to_jsonb(fact)::text)`;
const record = sql`coalesce(to_jsonb(fact) ->> 'id', ${wholeRecord})`;

// A record that stands in several rows, as an event for each of its prospects, has them numbered.
const ofRecord: Identity = {
  name: sql`${record} || ' ' || row_number() over (partition by ${record} order by ${wholeRecord})`,
  version: wholeRecord,
};

function identityOf({ row }: Relation): Identity {
  return row.source === 'ledger' ? ofLine : ofRecord;
}

/** True for the lines of the ledger as they stand in their table. */
export function isPlainLedger(relation: Relation): boolean {
  return relation.from === grainOf('line').from;
}

// Where and when it was written down is nothing that a row says.
const saidNowhere = sql`array[
      'document_id', 'batch_id', 'source_file', 'source_sheet', 'source_row', 'from_version', 'to_version', 'changed_by', 'changed_at'
    ]`;

function sideSql({ behind, asking }: TwoSides['later'], tests: RawBuilder<boolean>[]): RawBuilder<unknown> {
  const { name, version, join = sql`` } = identityOf(behind.relation);
  return sql`select
    ${name} as name,
    ${version} as version,
    to_jsonb(fact) - ${saidNowhere} as says,
    ${sql.raw(behind.relation.row.date)} as day
  from (
    ${recordsOf(behind, asking)}
  ) as fact${join}
  where ${all(tests)}`;
}

function targetsSql({ ids, moment }: Targets): RawBuilder<unknown> {
  return sql`select
    target.id::text as name,
    target.id || '.' || target.from_version as version,
    to_jsonb(target.value) as says,
    make_date(target.year, coalesce(target.month, 1), 1) as day
  from target
  where target.id = any(${ids}::integer[]) and ${standing('target', moment)}`;
}

function changesSql(earlier: RawBuilder<unknown>, later: RawBuilder<unknown>, most: number): RawBuilder<ChangedRow> {
  return sql<ChangedRow>`
with earlier as (
  ${earlier}
),
later as (
  ${later}
),
change as (
  select
    case when earlier.version is null then 'arrived' when later.version is null then 'left' else 'changed' end as kind,
    earlier.version as earlier,
    later.version as later,
    coalesce(later.day, earlier.day) as day,
    name
  from earlier
  full join later using (name)
  where earlier.version is distinct from later.version and earlier.says is distinct from later.says
),
numbered as (
  select
    kind,
    earlier,
    later,
    row_number() over (partition by kind order by day, name) as number,
    count(*) over (partition by kind)::integer as total
  from change
)
select kind, earlier, later, total
from numbered
where number <= ${most}::integer
order by kind, number`;
}

// The number of the document finds lines by an index.
function alsoByDocument(relation: Relation, versions: readonly string[]): RawBuilder<unknown> {
  if (relation.row.source !== 'ledger') return sql``;
  const ids = [...new Set(versions.map((version) => Number(version.split('.')[0])))];
  return sql`\n    and fact.document_id = any(${ids}::integer[])`;
}
