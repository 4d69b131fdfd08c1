// The PostgreSQL of the region itself, asked in plain SQL.

import type pg from 'pg';
import type { Peer } from './peer.ts';

export function postgresPeer(client: pg.Client): Peer {
  return {
    run: async (text) => {
      await client.query(text);
      const made = /^create temporary table (\w+)/.exec(text);
      if (made) await client.query(`analyze ${made[1]}`);
    },
    read: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
  };
}
