// PowerPoint offers to repair what its schema does not allow. Microsoft's own validator says where.

import validate from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import { deckReport } from '../../../test/support/deck-report.ts';
import { everyBlock, writtenReport } from '../../../test/support/written-report.ts';
import { writeSlides } from './document.ts';

test.each([
  ['a year', deckReport()],
  ['every block, in English', writtenReport(everyBlock(), 'en')],
])(
  '%s is valid to PowerPoint of 2019 and of today',
  async (_what, report) => {
    const { bytes } = await writeSlides(report, { baseAddress: 'https://youju.example.com' });
    expect(await validate(new Uint8Array(bytes), 'pptx', 'Office2019')).toEqual([]);
    expect(await validate(new Uint8Array(bytes), 'pptx', 'Microsoft365')).toEqual([]);
  },
  60_000,
);
