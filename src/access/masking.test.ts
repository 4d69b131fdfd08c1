import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactMasking, maskContact, maskDigits, maskName, maskPhone, revealers, showingOf } from './masking.ts';
import { localOperator, type Viewer } from './viewer.ts';

test.each([
  ['13912345678', '139****5678'],
  ['+86 139-1234-5678', '139****5678'],
  ['１３９１２３４５６７８', '139****5678'],
  ['0571-88001234', '****234'],
  ['88001234 转 12', '****412'],
  ['12345', '****45'],
  ['无', '****'],
])('%s is shown as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test.each([
  ['张三', '张*'],
  ['欧阳修文', '欧**'],
  ['王', '王*'],
  ['李经理、赵工', '李**、赵*'],
  ['Anna Li', 'A** L*'],
])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

test.each([
  ['电话13912345678，下午回访', '电话139****5678，下午回访'],
  ['+86 139 1234 5678', '139****5678'],
  ['单号 139123456789012', '单号 139123456789012'],
  ['2025-01-31 下单 1391234', '2025-01-31 下单 1391234'],
])('a note %s leaves as %s', (note, masked) => expect(maskDigits(note)).toBe(masked));

test('whatever is written, no whole mobile number comes through the mask', () => {
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const around = fc.string().map((text) => text.replace(/[\d０-９]/g, '#'));
  fc.assert(
    fc.property(around, mobile, around, (before, number, after) => {
      expect(maskPhone(before + number + after)).not.toContain(number);
      expect(maskDigits(before + number + after)).not.toContain(number);
    }),
  );
});

test('an executive gets nothing, and whoever may see more than the mask gets the number only when they ask', () => {
  const contact = { contact: '张三 13912345678', phone: '13912345678' };
  expect(maskContact(contact, 'none')).toEqual({ contact: null, phone: null });
  expect(maskContact(contact, 'masked')).toEqual({ contact: '张* 1**', phone: '139****5678' });
  expect(maskContact(contact, 'full')).toEqual({ contact: '张三 139****5678', phone: '139****5678' });
});

const supervisor: Viewer = {
  ...localOperator,
  personId: 2,
  role: 'supervisor',
  scope: { all: false, people: [2, 3], actor: 2 },
};

test('the customers of a team are own to its supervisor, those of others and of nobody foreign', () => {
  expect([3, 2, 9, null].map((owner) => showingOf(supervisor, owner))).toEqual(['full', 'full', 'masked', 'masked']);
  expect(contactMasking.reader).toEqual({ own: 'none', foreign: 'none' });
  expect(revealers).toEqual(['manager', 'supervisor', 'seller', 'operations']);
});
