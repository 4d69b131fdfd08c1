// The lines of a block of a template, and of its head: `key: value`, and `- item` below a key.

import type { Words } from '../../../../base/errors.ts';
import { nearest } from '../../../../base/nearest.ts';
import { type Problems, type Stretch, wrong } from '../problems.ts';

/** Text with its place. */
export interface Piece {
  text: string;
  at: Stretch;
}

export interface Entry {
  value: Piece;
  items: Piece[];
}

/** What stands under each key that is known; other lines become problems. */
export function entriesOf<Key extends string>(
  block: { text: string; offset: number },
  known: readonly Key[],
  problems: Problems,
): Partial<Record<Key, Entry>> {
  const entries: Partial<Record<Key, Entry>> = {};
  let last: Entry | undefined;
  for (const line of linesOf(block)) {
    const item = cut(line, /^\s*[-*]\s+/);
    const [key] = /^\s*[\p{L}_]+(?=\s*[:：])/u.exec(line.text) ?? [];
    if (line.text.trim() === '') continue;
    if (item && last) last.items.push(item);
    else if (!key) problems.add(wrong('bad_line', line.at, { words: lineWanted(known) }));
    else {
      const name = known.find((each) => each === key.trim());
      last = { value: trimmed(cut(line, /^[^:：]*[:：]\s*/u)!), items: [] };
      if (name) entries[name] = last;
      else problems.add(unknownKey(key, line, known));
    }
  }
  return entries;
}

/** `销售额: sales@P` apart at the first colon outside of braces. */
export function apartAtColon({ text, at }: Piece): { title: Piece; rest: Piece } | undefined {
  const found = /^(?:[^{:：]|\{\{(?:[^}]|\}(?!\}))*\}\}|\{)*?[:：]/u.exec(text);
  if (!found) return undefined;
  const title = { text: found[0].slice(0, -1).trimEnd(), at: { offset: at.offset, length: found[0].length - 1 } };
  const rest = { text: text.slice(found[0].length), at: after(at, found[0].length) };
  return { title, rest: trimmed(rest) };
}

function linesOf({ text, offset }: { text: string; offset: number }): Piece[] {
  let from = offset;
  return text.split('\n').map((line) => {
    const piece = { text: line, at: { offset: from, length: line.length } };
    from += line.length + 1;
    return piece;
  });
}

function cut({ text, at }: Piece, pattern: RegExp): Piece | undefined {
  const found = pattern.exec(text);
  return found ? trimmed({ text: text.slice(found[0].length), at: after(at, found[0].length) }) : undefined;
}

function trimmed({ text, at }: Piece): Piece {
  const blank = text.length - text.trimStart().length;
  const rest = text.trim();
  return { text: rest, at: { offset: at.offset + blank, length: rest.length } };
}

function after({ offset, length }: Stretch, taken: number): Stretch {
  return { offset: offset + taken, length: length - taken };
}

function lineWanted(known: readonly string[]): Words {
  return {
    zh: `这一行应为“名称: 值”或“- 项”；名称有 ${known.join('、')}`,
    en: `This line should be “name: value” or “- item”; names are ${known.join(', ')}`,
  };
}

function unknownKey(key: string, line: Piece, known: readonly string[]) {
  const name = key.trim();
  const at = { offset: line.at.offset + key.length - name.length, length: name.length };
  const words = {
    zh: `没有叫“${name}”的设置；可写 ${known.join('、')}`,
    en: `There is no setting “${name}”; write ${known.join(', ')}`,
  };
  return wrong('unknown_name', at, { words, nearest: nearest(name, known) });
}
