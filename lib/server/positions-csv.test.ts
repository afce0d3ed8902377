import { expect, it } from 'vitest';
import type { PositionAnswer } from '../schema/position-answer.ts';
import { positionsCsv } from './positions-csv.ts';

const leg = {
  root: 'SPY',
  right: 'call',
  strike: 595,
  expiry: '2026-11-20',
  quantity: -1,
  held: -1,
  entry_price: 2.75,
  realised: 0,
} as const;
const position: PositionAnswer = {
  id: 'p1',
  symbol: 'SPY',
  source: 'test',
  sample: false,
  structure: 'single',
  status: 'open',
  opened_at: '2026-11-16T19:35:00Z',
  closed_at: null,
  basis: 'mid',
  units: 1,
  credit: 2.75,
  notes: '=cmd|"calc"',
  tags: ['wall', 'fade'],
  legs: [leg],
  mark: null,
  realised: 0,
  unrealised: null,
  shares: 0,
  greeks: null,
  exits: [],
};

it('writes a row a leg, guards formulas in text and leaves numbers alone', () => {
  const [header, row, end] = positionsCsv([position]).split('\r\n');
  expect(header?.split(',')).toHaveLength(22);
  expect(row).toBe(
    '"p1","SPY","test",false,"single","open","2026-11-16T19:35:00Z",,0,"call",595,"2026-11-20",-1,-1,2.75,0,,,,0,"wall fade","\'=cmd|""calc"""',
  );
  expect(end).toBe('');
});
