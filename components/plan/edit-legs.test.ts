import { describe, expect, it } from 'vitest';
import { changeLeg, legToAdd, withoutLeg } from './edit-legs.ts';

const expirations = [
  { expiry: '2026-11-20', root: 'SPY', strikes: [590, 595, 600] },
  { expiry: '2026-12-18', root: 'SPY', strikes: [580, 600, 620] },
];
const legs = [
  { right: 'call', strike: 595, quantity: -1, expiry: '2026-11-20' },
  { right: 'call', strike: 600, quantity: 1, expiry: '2026-11-20' },
] as const;

describe('editing legs', () => {
  it('changes one part of one leg', () => {
    expect(changeLeg(legs, 1, { quantity: 3 }, expirations)).toEqual([legs[0], { ...legs[1], quantity: 3 }]);
  });

  it('moves a strike to the nearest that another expiration lists', () => {
    expect(changeLeg(legs, 0, { expiry: '2026-12-18' }, expirations)[0]).toEqual({
      ...legs[0],
      expiry: '2026-12-18',
      strike: 600,
    });
    expect(changeLeg(legs, 0, { expiry: '2027-01-15' }, expirations)[0]?.strike).toBe(595);
  });

  it('removes by place and adds the next strike up', () => {
    expect(withoutLeg(legs, 0)).toEqual([legs[1]]);
    expect(legToAdd(legs.slice(0, 1), expirations)).toEqual([{ ...legs[1], strike: 600 }]);
    expect(legToAdd(legs, expirations)[0]?.strike).toBe(600);
    expect(legToAdd([], [])).toEqual([]);
  });
});
