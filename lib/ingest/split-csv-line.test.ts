import { expect, it } from 'vitest';
import { splitCsvLine } from './split-csv-line.ts';

it.each([
  ['a,b,,c', ['a', 'b', '', 'c']],
  ['"Volume: 89,468,957",x', ['Volume: 89,468,957', 'x']],
  ['"say ""hi""",2', ['say "hi"', '2']],
  ['', ['']],
])('splits %s', (line, cells) => expect(splitCsvLine(line)).toEqual(cells));

it('ends a quote that never closes with its line', () => {
  expect(splitCsvLine('a,"b,c').length).toBeLessThan(3);
});
