// Somebody who wants in, step by step: each kind of attack against one server, which goes on answering everybody else.

import { afterAll, describe, expect, test } from 'vitest';
import { attackedServer, sent } from './attacked.ts';
import { attackWithBodies } from './bodies.attack.ts';
import { attackAcrossSites } from './cross-site.attack.ts';
import { attackExpressions } from './expressions.attack.ts';
import { attackForeignObjects } from './foreign-objects.attack.ts';
import { attackWithFormulas } from './formulas.attack.ts';
import { attackByHeaders } from './headers.attack.ts';
import { attackLog } from './log.attack.ts';
import { attackParameters } from './parameters.attack.ts';
import { attackPaths } from './paths.attack.ts';
import { attackSessions } from './sessions.attack.ts';
import { attackTemplates } from './templates.attack.ts';
import { attackTokens } from './tokens.attack.ts';

const attacked = attackedServer();

describe('things of others', () => {
  attackForeignObjects(attacked);
});
describe('expressions and filters', () => {
  attackExpressions(attacked);
});
describe('templates of reports', () => {
  attackTemplates(attacked);
});
describe('sessions', () => {
  attackSessions(attacked);
});
describe('tokens', () => {
  attackTokens(attacked);
});
describe('other sites', () => {
  attackAcrossSites(attacked);
});
describe('headers', () => {
  attackByHeaders(attacked);
});
describe('paths', () => {
  attackPaths(attacked);
});
describe('formulas', () => {
  attackWithFormulas(attacked);
});
describe('bodies', () => {
  attackWithBodies(attacked);
});
describe('parameters', () => {
  attackParameters(attacked);
});
describe('logs', () => {
  attackLog(attacked);
});

test('hundreds of requests got nowhere', () => {
  expect(sent).toBeGreaterThan(200);
});

afterAll(() => console.log(`the attacker sent ${sent} requests`));
