import { expect, test } from 'vitest';
import { figureTag, tagPattern } from './template-tags.ts';

test.each([
  ['全年{{ sales@P }}，{{ sales:yoy@P | growth }}。', ['{{ sales@P }}', '{{ sales:yoy@P | growth }}']],
  ['{{#if sales:yoy{province=福建}@P < 0}}下滑{{/if}}', ['{{#if sales:yoy{province=福建}@P < 0}}', '{{/if}}']],
  ['[[contents]]', ['[[contents]]']],
  [String.raw`\{{ 这是文字 }}`, []],
  ['{{ 没有写完', []],
])('%s', (line, tags) => {
  expect(line.match(tagPattern) ?? []).toEqual(tags);
});

test('a metric is inserted as a tag of the report’s period', () => {
  expect(figureTag('sales')).toBe('{{ sales@P }}');
});
