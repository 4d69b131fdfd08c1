// Word refuses to open what its schema does not allow, and says no more than that. Microsoft's own validator says where.

import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { companyDocument } from '../../../test/support/company-document.ts';
import { everyBlock, writtenReport } from '../../../test/support/written-report.ts';
import type { Language } from '../../base/errors.ts';
import { type WordOptions, writeWord } from './document.ts';

const all: WordOptions = { appendix: true, baseAddress: 'https://youju.example.com' };

test.each<[string, Language, WordOptions]>([
  ['every block', 'zh', {}],
  ['every block with an appendix and links', 'en', all],
  ['every block in the style of a company', 'zh', { ...all, styleDocument: companyDocument() }],
  ['every block in the style of a company in English', 'en', { styleDocument: companyDocument() }],
])(
  '%s (%s) is valid to Word of 2019 and of today',
  async (_what, language, options) => {
    const { bytes } = await writeWord(writtenReport(everyBlock(), language), options);
    expect(await validate(new Uint8Array(bytes), 'docx', 'Office2019')).toEqual([]);
    expect(await validate(new Uint8Array(bytes), 'docx', 'Microsoft365')).toEqual([]);
  },
  60_000,
);

test('the validator does see what is wrong', async () => {
  const files = unzipSync((await writeWord(writtenReport([]))).bytes);
  files['word/document.xml'] = strToU8(
    strFromU8(files['word/document.xml']!).replace('<w:sectPr>', '<w:p><w:x/></w:p>$&'),
  );
  expect(await validate(zipSync(files), 'docx', 'Office2019')).toHaveLength(1);
}, 60_000);
