import { expect, test } from 'vitest';
import { commonVerdicts, ownVerdicts } from './common-verdicts.ts';

const running = { verdicts: ['partial_period' as const] };
const lacking = { verdicts: ['no_target' as const, 'partial_period' as const] };

test('what all of them have is said once, the rest at its own number', () => {
  const common = commonVerdicts([running, undefined, lacking]);
  expect(common).toEqual(['partial_period']);
  expect(ownVerdicts(lacking, common)).toEqual(['no_target']);
});

test('nothing is common to a clean number and another', () => {
  expect(commonVerdicts([{ verdicts: [] }, lacking])).toEqual([]);
});
