// The customers and places among which close names are sought. Whoever is merged into another is that other by any name.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { Named } from './close-names.ts';
import type { Places } from './company-name.ts';

export async function readNamed(tx: Transaction): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select customer.id, customer.name, region.path as region
    from customer
    left join region on region.id = customer.region_id
    where customer.to_version is null
      and not exists (select from merged_customer where customer_id = customer.id and to_version is null)
    order by customer.id`.execute(tx);
  return rows;
}

/** The places that the records know, and the provinces. A name that several places bear means none of them. */
export async function readPlaces(tx: Transaction): Promise<Places> {
  const { rows } = await sql<{ name: string; path: string }>`
    select name, min(path) as path from region where level <> 'county' group by name having count(distinct path) = 1`.execute(
    tx,
  );
  const known = rows.map(({ name, path }): [string, string] => [name.replace(/[省市]$/u, ''), path]);
  return new Map([...provinces.map((name): [string, string] => [name, name]), ...known]);
}

const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'.split(
    ' ',
  );
