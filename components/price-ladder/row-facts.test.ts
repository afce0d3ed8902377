import { expect, it } from 'vitest';
import { rowFacts, rowSentence } from './row-facts.ts';

const row = {
  ...{ strike: 595, label: '595', lowest: 595, highest: 595 },
  ...{ call_gex: 6e8, put_gex: -2.5e8, net_gex: 3.5e8 },
  ...{ call_open_interest: 1000, put_open_interest: 0, call_volume: 2300, put_volume: 12 },
};

it('states both sides of a row, and no ratio without open interest', () => {
  expect(rowFacts(row)).toEqual([
    ['GEX', '$600M', '−$250M'],
    ['Open interest', '1,000', '0'],
    ['Volume', '2,300', '12'],
    ['V/OI', '2.30', 'none'],
  ]);
  expect(rowSentence(row)).toBe(
    '595: net GEX $350M; GEX $600M calls, −$250M puts; Open interest 1,000 calls, 0 puts; Volume 2,300 calls, 12 puts; V/OI 2.30 calls, none puts',
  );
});
