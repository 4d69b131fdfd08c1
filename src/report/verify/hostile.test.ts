// Files that are no report, are broken, or were made to do harm.

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readListed } from './listed.ts';
import { readStories } from '../../word/stories.ts';
import { openWordPackage } from '../../word/word-package.ts';

function word(parts: Record<string, string>): Buffer {
  const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const all = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${main}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>1</w:t></w:r></w:p></w:body></w:document>',
    ...parts,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))));
}

function read(bytes: Uint8Array): void {
  const opened = openWordPackage(bytes);
  readStories(opened);
  readListed(opened);
}

const codeOf = (bytes: Uint8Array) => {
  try {
    read(bytes);
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const document = (body: string) => word({ 'word/document.xml': body });

test.each<[string, Uint8Array, string]>([
  ['nothing', Buffer.alloc(0), 'not_word'],
  ['a text', Buffer.from('销售额12.80亿元'), 'not_word'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'not_word'],
  ['an old .doc', ole, 'not_word'],
  ['a document with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'word_locked'],
  ['a zip cut in half', word({}).subarray(0, 200), 'word_damaged'],
  ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'not_word'],
  ['a workbook', word({ 'word/document.xml': '<workbook/>' }), 'not_word'],
  ['broken XML', document('<w:document xmlns:w="x"><w:body>'), 'word_damaged'],
  ['entities that grow', document('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), 'word_damaged'],
  ['endless nesting', document(`<document>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</document>`), 'word_damaged'],
  ['a bomb', document(`<a>${' '.repeat(70_000_000)}</a>`), 'word_too_large'],
  [
    'ten thousand parts',
    word(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}`, '']))),
    'word_too_large',
  ],
  ['a document of somebody else', word({}), 'no_figures'],
])('%s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

const crowd = Array.from({ length: 6000 }, (_, index) => index).join(' ');

test.each([
  'as_of="soon"',
  'version="-1"',
  'version="x"',
  'people="1 or 1=1"',
  'people="99999999999"',
  `people="${crowd}"`,
])('a list that says %s is refused', (told) => {
  const list = `<figures xmlns="urn:youju:figures:1" ${told} ${told.startsWith('as_of') ? '' : 'as_of="2025-12-31"'} ${told.startsWith('version') ? '' : 'version="1"'}/>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
  const rels = `<Relationships><Relationship Id="a" Type="${type}" Target="../customXml/item1.xml"/></Relationships>`;
  expect(codeOf(word({ 'word/_rels/document.xml.rels': rels, 'customXml/item1.xml': list }))).toBe('no_figures');
});

test('a list of sizes that lies gives a damaged part and no more', () => {
  const bytes = word({ 'word/document.xml': `<a>${' '.repeat(3_000_000)}</a>` });
  const at = bytes.lastIndexOf('word/document.xml') - 46;
  bytes.writeUInt32LE(100, at + 24);
  expect(['word_damaged', 'not_word']).toContain(codeOf(bytes));
});
