import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closePairs } from './close-names.ts';

const places = new Map(
  ['上海', '北京', '浙江', '浙江/宁波', '浙江/杭州', '江苏', '江苏/苏州'].map((path) => [
    path.split('/').at(-1)!,
    path,
  ]),
);
const pairs = (...names: string[]) =>
  closePairs(
    names.map((said, id) => {
      const [name = '', region = null] = said.split(' @');
      return { id, name, region };
    }),
    places,
  );
const closeness = (left: string, right: string) => pairs(left, right)[0]?.closeness;

test.each([
  ['近水科技有限公司', '近水科技有限责任公司', 'spelling'],
  ['近水科技有限公司', '近水科技（集团）股份有限公司', 'spelling'],
  ['ＡＢＣ机械 有限公司', 'abc机械有限公司', 'spelling'],
  ['永新轴承厂', '永新轴承', 'spelling'],
  ['𠮷川食品有限公司', '𠮷川食品', 'spelling'],
  ['浙江省宁波市近水科技有限公司', '浙江宁波近水科技公司', 'spelling'],
  ['近水科技（上海）有限公司', '上海近水科技有限公司', 'spelling'],
  ['Acme Trading Co., Ltd.', 'ACME TRADING', 'spelling'],
  ['近水科技有限公司', '宁波近水科技有限公司', 'place'],
  ['浙江近水科技有限公司', '宁波近水科技有限公司', 'place'],
  ['近水', '近水机械设备有限公司', 'short'],
  ['近水机械有限公司', '近水机械设备有限公司', 'short'],
  ['东海明珠大酒店有限公司', '东海明珠大洒店有限公司', 'near'],
  ['㐂多屋餐饮有限公司', '㐂多餐屋饮有限公司', 'near'],
  ['Wolfgang Brenann', 'Wolfgang Brennan', 'near'],
])('%s and %s are close: %s', (left, right, reason) => {
  expect(closeness(left, right)).toBe(reason);
  expect(closeness(right, left)).toBe(reason);
});

test.each([
  ['近水科技一分公司', '近水科技二分公司'],
  ['近水科技有限公司上海分公司', '近水科技有限公司北京分公司'],
  ['近水科技有限公司', '近水科技有限公司宁波分公司'],
  ['上海近水科技有限公司', '北京近水科技有限公司'],
  ['近水科技（上海）有限公司', '近水科技（北京）有限公司'],
  ['近水科技有限公司 @江苏/苏州', '近水科技机械有限公司 @浙江/宁波'],
  ['远山机械有限公司', '近山机械有限公司'],
  ['栎纬泵业有限公司', '瑞纬泵业有限公司'],
  ['皓维智能仓储有限公司', '皓岚智能仓储有限公司'],
  ['近水科技有限公司', '近水贸易有限公司'],
  ['东方明珠第一酒店', '东方明珠第二酒店'],
  ['华东明珠大酒店', '华南明珠大酒店'],
  ['客户0001', '客户0002'],
  ['张伟', '张玮'],
  ['Ken Brennan', 'Ben Brennan'],
  ['上海公司', '北京公司'],
])('%s and %s are not', (left, right) => {
  expect(closeness(left, right)).toBeUndefined();
});

test('a pair is proposed once, and one of a thousand of the same brand too', () => {
  const crowd = Array.from({ length: 1000 }, (_, index) => `华泰${index}号店`);
  expect(pairs(...crowd, '近水科技有限公司', '近水科技')).toHaveLength(1);
  expect(pairs('东海明珠大酒店', '东海明珠大洒店', '东海明珠大酉店')).toHaveLength(3);
});

test('no name, however odd, stops it, and equal names are always close', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (names, name) => {
        const found = pairs(
          ...names.map((each) => each.replaceAll(' @', '')),
          name.replaceAll(' @', ''),
          name.replaceAll(' @', ''),
        );
        expect(found.some(({ left, right }) => left.id >= names.length && right.id >= names.length)).toBe(true);
      },
    ),
  );
});

test('twenty thousand names are compared in one pass', () => {
  const syllables = [...'华泰远山近水宏达永新长乐明珠东海金石龙腾瑞丰'];
  const at = (index: number, prime: number) => syllables[(index * prime) % syllables.length]!;
  const names = Array.from(
    { length: 20_000 },
    (_, index) =>
      `宁波${at(index, 7)}${at(Math.floor(index / 22), 5)}${at(Math.floor(index / 484), 3)}${index % 90}机械有限公司`,
  );
  const start = process.cpuUsage().user;
  pairs(...names);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});

test('a name as long as a letter takes neither time nor memory', () => {
  const letters = [1, 2].map((id) => ({ id, name: '长x'.repeat(50_000) + id, region: null }));
  const begun = process.cpuUsage();
  expect(closePairs(letters, new Map())).toEqual([]);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});
