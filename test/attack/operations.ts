// What the OpenAPI document says can be asked: every operation with a request that is right, and every place in it where
// somebody can write what they like.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrix } from '../../src/access/matrix.ts';
import type { Things } from './things.ts';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema;
}

interface Described {
  parameters?: { in: 'path' | 'query' | 'header'; name: string; schema: Schema; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses?: Record<string, { content?: Record<string, unknown> }>;
}

export interface Operation {
  /** `GET /api/reports/{id}` */
  name: string;
  method: string;
  path: string;
  /** Somebody whom the matrix lets use it. */
  role: string;
  places: Place[];
  body: Schema | undefined;
  isForm: boolean;
  /** The type of its answer. */
  gives: string | undefined;
}

export interface Place {
  in: 'path' | 'query' | 'body';
  /** The way to it: `values`, `code`. */
  way: string[];
  schema: Schema;
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => operationOf(method.toUpperCase(), path, described)),
);

/** A request of the operation that is as it should be; `instead` puts something else into one of its places. */
export function requestOf(
  operation: Operation,
  things: Things,
  instead?: { place: Place; value: unknown },
): { path: string; body: unknown } {
  const valueAt = (place: Place) =>
    instead?.place === place ? inUrl(instead.value) : encodeURIComponent(String(valueOf(place, operation, things)));
  const of = (where: Place['in']) => operation.places.filter((place) => place.in === where);
  let path = operation.path;
  for (const place of of('path')) path = path.replace(`{${place.way[0]}}`, valueAt(place));
  const query = of('query')
    .filter((place) => place.schema.enum === undefined || place === instead?.place)
    .map((place) => `${place.way[0]}=${valueAt(place)}`);
  const body = operation.body && exampleOf(operation.body, '', things);
  if (instead?.place.in === 'body') putAt(body as Record<string, unknown>, instead.place.way, instead.value);
  return { path: query.length > 0 ? `${path}?${query.join('&')}` : path, body };
}

function operationOf(
  method: string,
  path: string,
  { parameters = [], requestBody, responses = {} }: Described,
): Operation {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body = content && resolve(content.schema);
  const places: Place[] = parameters
    .filter((each) => each.in !== 'header')
    .map((each) => ({ in: each.in as 'path' | 'query', way: [each.name], schema: resolve(each.schema) }));
  const permission = matrix[`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`] ?? 'anyone';
  return {
    name: `${method} ${path}`,
    method,
    path,
    role: typeof permission === 'string' ? (permission === 'anyone' ? 'nobody' : 'manager') : permission[0]!,
    places: [...places, ...(body ? placesIn(body, []) : [])],
    body,
    isForm: type === 'multipart/form-data',
    gives: Object.keys(responses['200']?.content ?? {})[0],
  };
}

function placesIn(schema: Schema, way: string[]): Place[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
    placesIn(resolve(each), [...way, name]),
  );
  return way.length === 0 ? inside : [{ in: 'body', way, schema }, ...inside];
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(document.components.schemas[name]!);
}

/** Examples by name, where the type alone would not get past the door. */
const known: Record<string, unknown> = {
  expression: 'sales@2025',
  expressions: ['sales@2025'],
  period: '2025',
  month: '2025-01',
  where: 'series=A',
  search: '甲',
  username: 'ghost',
  password: 'wrong horse',
  text: '# {{title}}',
  from: 1,
  to: 2,
  at_version: 2,
  two_step_roles: [], // Else everybody would have to take a second step.
};

function valueOf({ way, schema }: Place, { path }: Operation, things: Things): unknown {
  return idIn(path, way[0]!, things) ?? exampleOf(schema, way[0]!, things);
}

function idIn(path: string, name: string, things: Things): number | undefined {
  if (name === 'left' || name === 'customer') return things.customer;
  if (name === 'right') return things.otherCustomer;
  if (name !== 'id' && name !== 'other') return undefined;
  if (path.includes('/reports/')) return things.report;
  if (path.includes('/imports/')) return things.import;
  if (path.includes('/batches/')) return things.batch;
  if (path.includes('/tokens/')) return things.token;
  if (path.includes('/people/')) return things.person;
  if (path.includes('/deputies/')) return things.deputy;
  if (path.includes('/customers/')) return things.customer;
  return 1;
}

function exampleOf(unresolved: Schema, name: string, things: Things): unknown {
  const schema = resolve(unresolved);
  if (Object.hasOwn(known, name)) return known[name];
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf[0]!, name, things);
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(([key, each]) => [key, exampleOf(each, key, things)]);
    return Object.fromEntries(entries.filter(([key]) => schema.required?.includes(key as string)));
  }
  if (schema.type === 'array') return [schema.items ? exampleOf(schema.items, name, things) : 'x'];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'object') return {};
  return '甲';
}

function putAt(body: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) body[first!] = value;
  else {
    body[first!] ??= {};
    putAt(body[first!] as Record<string, unknown>, rest, value);
  }
}

/** As a browser would never write it: half a character becomes the bytes that it would have. */
function inUrl(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [...text].map((sign) => (sign.isWellFormed() ? encodeURIComponent(sign) : '%ED%A0%80')).join('');
}
