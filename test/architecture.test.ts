// Who may import whom. The table in ARCHITECTURE.md, held.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const below = ['base', 'db', 'access', 'sheets', 'files', 'jobs', 'records', 'figures'];
const mayImport: Record<string, string[]> = {
  base: [],
  word: ['base'],
  db: ['base', 'generated'],
  access: ['base', 'db'],
  sheets: ['base', 'db', 'access'],
  files: ['base', 'db', 'access'],
  jobs: ['base', 'db', 'access'],
  records: ['base', 'db', 'access', 'sheets', 'files', 'jobs'],
  figures: below.slice(0, 7),
  intake: below,
  report: [...below, 'word'],
  audit: [...below, 'word'],
  server: [...below, 'word', 'intake', 'report', 'audit'],
  cli: [...below, 'word', 'intake', 'report', 'audit', 'samples', 'bench'],
  'main.ts': [...below, 'intake', 'report', 'audit', 'server', 'cli'],
  web: ['generated'],
  samples: ['base'],
  fuzz: [...below, 'intake', 'samples', 'test'],
};

/** Which folders may know a library; every other folder may not. */
const knows: Record<string, string[]> = {
  pg: ['db'],
  'pg-copy-streams': ['db', 'records'],
  yauzl: ['sheets'],
  hucre: ['sheets'],
  '@e965/xlsx': ['sheets', 'fuzz'],
  'csv-parse': ['sheets'],
  docx: ['report'],
  pptxgenjs: ['report'],
  '@xmldom/xmldom': ['word', 'report'],
  fastify: ['server'],
  commander: ['cli'],
  kysely: ['db', 'access', 'jobs', 'records', 'figures', 'fuzz'],
};

interface Edge {
  from: string;
  to: string;
}

const files = ['src', 'web', 'samples', 'fuzz'].flatMap(sourcesIn);
const edges = files.flatMap(importsOf);

test('every import goes where the table lets it', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(edges.length).toBeGreaterThan(files.length);
  const wrong = edges.filter(({ from, to }) => !to.startsWith('npm:') && !isAllowed(roomOf(from), roomOf(to)));
  expect(wrong.map(describeEdge)).toEqual([]);
});

test('only the folder that a library belongs to knows it', () => {
  const wrong = edges.filter(({ from, to }) => {
    const folders = to.startsWith('npm:') ? knows[packageOf(to.slice(4))] : undefined;
    return folders !== undefined && !folders.includes(roomOf(from));
  });
  expect(wrong.map(describeEdge)).toEqual([]);
});

test('no file imports itself in a circle', () => {
  expect(findCircle()).toBeUndefined();
});

test('base has no clock and no input or output', () => {
  const impure = edges.filter(({ from, to }) => roomOf(from) === 'base' && to.startsWith('npm:node:'));
  expect(impure.map(describeEdge)).toEqual([]);
  const clocks = files.filter(
    (file) => roomOf(file) === 'base' && /Date\.now|new Date\(\)/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(clocks).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`);
  return paths.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path));
}

function importsOf(file: string): Edge[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => ({ from: file, to: targetOf(file, (match[1] ?? match[2])!) }));
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return `npm:${specifier}`;
  return relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/');
}

function roomOf(path: string): string {
  const [top, room] = path.split('/');
  return top === 'src' ? room! : top!;
}

function isAllowed(from: string, to: string): boolean {
  return from === to || (mayImport[from] ?? []).includes(to);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function describeEdge({ from, to }: Edge): string {
  return `${from} → ${to}`;
}

function findCircle(): string[] | undefined {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const circle = to.startsWith('npm:') ? undefined : visit(to, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}
