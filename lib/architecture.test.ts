import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLayers, violations } from './architecture-rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const layers = readLayers(readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8'));

function readSources(): Map<string, string> {
  const files = ['app', 'components', 'lib']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$|^lib\/store\/generated\//.test(file));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

test('the table of layers is read as it is written', () => {
  expect(layers.map((layer) => layer.name)).toContain('lib/engine');
  const row =
    '| `lib/x` | `lib/engine` (types), `lib/y`, `lib/z` (types; values in *.worker.ts) | zod, @a/b |';
  expect(readLayers(`${row}\n`)).toEqual([
    {
      name: 'lib/x',
      layers: [
        { name: 'lib/engine', typesOnly: true, valuesIn: null },
        { name: 'lib/y', typesOnly: false, valuesIn: null },
        { name: 'lib/z', typesOnly: true, valuesIn: '.worker.ts' },
      ],
      packages: ['zod', '@a/b'],
    },
  ]);
});

test('every import keeps to the layers', () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(50);
  expect(violations(sources, layers)).toEqual([]);
});

describe('a breach is found', () => {
  test.each([
    [
      'the engine reaches out',
      'lib/engine/a.ts',
      "import { b } from '../store/b.ts'",
      'imports lib/store/b.ts',
    ],
    [
      '… through the alias',
      'lib/engine/a.ts',
      "export { b } from '@/lib/view/b.ts'",
      'imports lib/view/b.ts',
    ],
    ['… later', 'lib/engine/a.ts', "const b = await import('../store/b.ts')", 'imports lib/store/b.ts'],
    ['… in a type', 'lib/engine/a.ts', "type B = import('../store/b.ts').B", 'imports lib/store/b.ts'],
    ['a package in the engine', 'lib/engine/a.ts', "import { z } from 'zod'", 'imports zod'],
    ['Node in the engine', 'lib/engine/a.ts', "import fs from 'fs'", 'imports node'],
    ['the clock', 'lib/engine/a.ts', 'const t = Date.now()', 'uses Date.now'],
    ['the clock again', 'lib/engine/a.ts', 'const t = new Date()', 'uses new Date()'],
    ['chance', 'lib/engine/a.ts', 'const r = Math.random', 'uses Math.random'],
    [
      'engine values on a page',
      'app/page.tsx',
      "import { a } from '@/lib/engine/a.ts'",
      'imports values of lib/engine/a.ts',
    ],
    [
      'engine values in a component that is no worker',
      'components/a-chart.tsx',
      "import { a } from '@/lib/engine/a.ts'",
      'imports values of lib/engine/a.ts',
    ],
    [
      'engine values in a worker of a page',
      'app/a.worker.ts',
      "import { a } from '@/lib/engine/a.ts'",
      'imports values of lib/engine/a.ts',
    ],
    [
      'the store in a component',
      'components/a.tsx',
      "import { b } from '@/lib/store/b.ts'",
      'imports lib/store/b.ts',
    ],
    [
      'Prisma outside the store',
      'lib/server/a.ts',
      "import { P } from '@prisma/client'",
      'imports @prisma/client',
    ],
    [
      'Recharts outside a chart',
      'components/a-panel.tsx',
      "import { Line } from 'recharts'",
      'imports recharts',
    ],
    [
      'a fixture outside a test',
      'lib/engine/a.ts',
      "import { b } from './testing/b.ts'",
      'imports lib/engine/testing/b.ts',
    ],
    ['a folder without a meaning', 'lib/view/utils/a.ts', '', 'is in a folder without a meaning'],
    ['a barrel', 'lib/view/index.ts', '', 'is a barrel'],
    [
      'an interactive transaction',
      'lib/store/a.ts',
      'db.$transaction(async (tx) => 1)',
      'opens an interactive transaction',
    ],
  ])('%s', (_, file, text, breach) => {
    expect(violations(new Map([[file, text]]), layers)).toEqual([`${file} ${breach}`]);
  });

  test('a cycle', () => {
    const cycle = new Map([
      ['lib/engine/a.ts', "import { b } from './b.ts'"],
      ['lib/engine/b.ts', "export * from './a.ts'"],
    ]);
    expect(violations(cycle, layers)).toEqual(['cycle: lib/engine/a.ts → lib/engine/b.ts → lib/engine/a.ts']);
  });
});

test('what the table allows is no breach', () => {
  const sources = new Map([
    ['lib/engine/a.ts', 'export const at = new Date(0); export type A = number'],
    ['lib/engine/c.ts', "import type { D } from './d.ts'; export type C = D"],
    ['lib/engine/d.ts', "import type { C } from './c.ts'; export type D = C"],
    ['lib/store/b.ts', "import { at } from '../engine/a.ts'; db.$transaction([at])"],
    ['app/page.tsx', "import { type A } from '@/lib/engine/a.ts'"],
    ['lib/engine/testing/e.ts', "import { expect } from 'vitest'"],
    ['components/x-chart.tsx', "import { Line } from 'recharts'"],
    ['components/x.worker.ts', "import { at } from '@/lib/engine/a.ts'"],
  ]);
  expect(violations(sources, layers)).toEqual([]);
});
