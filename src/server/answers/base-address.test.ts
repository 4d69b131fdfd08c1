import { expect, test } from 'vitest';
import { baseAddressOf } from './base-address.ts';

test.each([
  ['http', '127.0.0.1:8930', 'http://127.0.0.1:8930'],
  ['https', 'Youju.example.com', 'https://youju.example.com'],
  ['http', '[::1]:8930', 'http://[::1]:8930'],
  ['https', 'youju.example.com/elsewhere', undefined],
  ['https', 'somebody@youju.example.com', undefined],
  ['https', 'youju.example.com?x=', undefined],
  ['http', 'two words', undefined],
  ['http', '', undefined],
] as const)('%s and the host %s give %s', (protocol, host, address) => {
  expect(baseAddressOf({ protocol, host }, {})).toBe(address);
});
