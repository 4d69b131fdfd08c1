import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, rawPlace, scanXml } from './scan-xml.ts';

const refusals = { damaged: () => new Error('damaged') as never, hostile: () => new Error('hostile') as never };

function told(xml: string): string {
  const seen: string[] = [];
  const visitor = {
    open: ({ local, isEmpty }: { local: string; isEmpty: boolean }) => void seen.push(isEmpty ? `${local}/` : local),
    close: ({ name }: { name: string }) => void seen.push(`-${name}`),
    text: (from: number, to: number) => void seen.push(`"${xml.slice(from, to)}"`),
  };
  scanXml(xml, visitor, refusals);
  return seen.join(' ');
}

test('tags and texts are told in their order, whatever stands in attributes, comments and CDATA', () => {
  expect(told('<?xml version="1.0"?>\n<a x=">"><!-- <b> -->1<w:c y=\'"/>\'/><![CDATA[<d>]]></a>')).toBe(
    'a "1" c/ -w:c "<d>" -a',
  );
});

test.each(['<a>', '<a></b>', '<a></a><b></b>', 'x<a></a>', '<a', '<a x="></a>', '<a><b</a>', '', '< a></ a>'])(
  '%s is damaged',
  (xml) => expect(() => told(xml)).toThrow('damaged'),
);

test.each(['<!DOCTYPE a><a/>', '<a><!ENTITY b "c"></a>', '<a>'.repeat(300)])('%s is hostile', (xml) =>
  expect(() => told(xml)).toThrow('hostile'),
);

const piece = fc.constantFrom('a', '1', '&amp;', '&#49;', '&#x4E07;', '&#128512;', '\r\n', '亿', '&', ' ');

test('each character of a raw text is found where it stands in it', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const raw = pieces.join('');
      const text = decoded(raw);
      for (let place = 0; place <= text.length; place += 1) {
        const at = rawPlace(raw, place);
        if (!/[\uDC00-\uDFFF]/.test(text[place] ?? ''))
          expect(decoded(raw.slice(0, at)) + decoded(raw.slice(at))).toBe(text);
      }
      expect(rawPlace(raw, text.length)).toBe(raw.length);
    }),
  );
});
