// What a kind of record is: its table, and for each column the headers of files, the type, and whether it must be there.
// Reading, comparing, writing, undoing, templates and guides all go by this declaration.

import type { Words } from '../../base/errors.ts';

export interface RecordKind {
  title: Words;
  table: string;
  columns: RecordColumn[];
  /** The SQL columns that say which record a row is; `name` beside `code` only where the code is empty. */
  identity: readonly string[];
  /** True where an empty cell leaves what stands; elsewhere it empties it. Columns that a file lacks always stay. */
  blankKeeps?: true;
  /** The column that gets a number made from the row's content where a row has none. */
  numbered?: string;
}

export type ScalarType =
  | 'text'
  | 'day'
  | 'month'
  | 'moment'
  | 'decimal'
  | 'percent'
  | 'count'
  | 'yes_no'
  | 'choice'
  | 'month_number'
  | 'year';
export type ReferenceType =
  | 'person'
  | 'customer'
  | 'region'
  | 'series'
  | 'product'
  | 'channel'
  | 'distributor'
  | 'event'
  | 'training'
  | 'competitor';

export interface RecordColumn {
  column: string;
  type: ScalarType | ReferenceType;
  /** Column keys of files, each with its headers, the most preferred first. A reference may take several. */
  keys: Readonly<Record<string, string>>;
  required?: true;
  /** Code → the words for it, the most usual first. */
  choices?: Readonly<Record<string, string>>;
  /** What stands where nothing is given. */
  fallback?: string;
  /** The key whose text stands in for an empty one. */
  otherwise?: string;
  /** The SQL column whose value stands in where neither the row nor what stands says anything. */
  elseColumn?: string;
  /** Both ends belong to it. */
  between?: readonly [least: number, most: number];
  /** Computed from the row where no header gives it. */
  derived?: true;
  /** A person of the same file may be meant. */
  self?: true;
}

type Extra = Omit<RecordColumn, 'column' | 'type' | 'keys'>;

/** The declaration of one column whose key and SQL column are one word, or `key column` where they differ. */
export function column(
  type: ScalarType | 'person' | Named,
  names: string,
  headers: string,
  extra: Extra = {},
): RecordColumn {
  const [key = '', name = key] = names.split(' ');
  return { column: name, type, keys: { [key]: headers }, ...extra };
}

type Named = 'event' | 'training' | 'competitor' | 'series' | 'channel' | 'distributor';

export const must = { required: true } as const;

export function customer(extra: Extra = {}): RecordColumn {
  return {
    column: 'customer_id',
    type: 'customer',
    keys: {
      customer:
        '客户名称 客户 客户全称 客户简称 购货单位 往来单位 往来单位名称 单位全名 单位名称 客商 客商名称 customer_name',
      customer_code:
        '客户编码 客户编号 客户代码 客户ID 客户号 客户助记码 往来单位编码 往来单位编号 单位编号 单位编码 客商编码 customer_id customer_no',
    },
    ...extra,
  };
}

export function region(extra: Extra = {}): RecordColumn {
  return {
    column: 'region_id',
    type: 'region',
    keys: {
      region: '区域 地区 销售区域 所属区域 行政区划',
      province: '省份 省 省/自治区 所在省 所在省份',
      city: '城市 市 地市 地级市 所在市 所在城市',
      county: '区县 县 县区 区/县 县级 所在区县 district',
    },
    ...extra,
  };
}

export function series(extra: Extra = {}): RecordColumn {
  return column('series', 'series series_id', '系列 产品系列 产品线 系列名称 product_series product_line', extra);
}

export function channel(): RecordColumn {
  return column('channel', 'channel channel_id', '渠道 销售渠道 渠道类型 sales_channel');
}

export function distributor(): RecordColumn {
  return column('distributor', 'distributor distributor_id', '经销商 经销商名称 分销商 代理商 dealer');
}

export function seller(): RecordColumn {
  return column(
    'person',
    'seller seller_id',
    '业务员 销售员 销售人员 销售代表 客户经理 业务员名称 业务员姓名 业务人员 职员 经手人 salesperson sales_rep',
  );
}

/** Whether the type names a record of another table. */
export function isReference(type: RecordColumn['type']): type is ReferenceType {
  return references.has(type);
}

const references: ReadonlySet<string> = new Set<ReferenceType>([
  'person',
  'customer',
  'region',
  'series',
  'product',
  'channel',
  'distributor',
  'event',
  'training',
  'competitor',
]);
