import { describe, expect, it } from 'vitest';
import { contractRow, testChain } from '../engine/testing/chain-builder.ts';
import { quotedChain } from '../engine/testing/quoted-chain.ts';
import { frontExpiration, listedExpirations, planTemplates, proposedLegs } from './plan-choices.ts';

const strikes = [90, 95, 98, 100, 102, 104, 106, 110];
const chain = quotedChain({
  spot: 100,
  volatility: 0.2,
  strikes,
  dates: ['2026-11-16', '2026-11-20', '2026-12-18'],
});
const listed = listedExpirations(chain);
const front = listed[1];
if (front === undefined) throw new Error('no expiration');

describe('plan choices', () => {
  it('lists unexpired expirations with their standard strikes', () => {
    expect(listed.map(({ expiry }) => expiry)).toEqual(['2026-11-16', '2026-11-20', '2026-12-18']);
    expect(front.strikes).toEqual(strikes);
    const odd = testChain([
      contractRow({ strike: 100, date: '2026-11-13' }),
      contractRow({ strike: 100 }),
      contractRow({ strike: 101, adjusted: true }),
    ]);
    expect(listedExpirations(odd)).toEqual([{ expiry: '2026-11-20', root: 'SPY', strikes: [100] }]);
  });

  it('starts from the nearest expiration after today', () => {
    expect(frontExpiration(chain, listed)?.expiry).toBe('2026-11-20');
    expect(frontExpiration(chain, listed.slice(0, 1))?.expiry).toBe('2026-11-16');
    expect(frontExpiration(chain, [])).toBeNull();
  });

  it('proposes a call spread sold at the wall where the wall is near, else above spot', () => {
    const legs = (wall: number | null) =>
      proposedLegs(chain, front, wall, 4)?.map((leg) => [leg.strike, leg.quantity]);
    expect(legs(104)).toEqual([
      [104, -1],
      [106, 1],
    ]);
    expect(legs(120)).toEqual([
      [102, -1],
      [104, 1],
    ]);
    expect(legs(99)).toEqual([
      [102, -1],
      [104, 1],
    ]);
    expect(proposedLegs(chain, { ...front, strikes: [100] }, null, 4)).toBeNull();
  });

  it('has a template for every structure the strikes allow', () => {
    const names = planTemplates(chain, listed, front, 4).map(({ name }) => name);
    expect(names).toContain('iron_condor');
    expect(names).toContain('calendar');
    expect(planTemplates(chain, [front], front, 4).map(({ name }) => name)).not.toContain('calendar');
    expect(planTemplates(chain, listed, front, 4).every(({ root }) => root === null)).toBe(true);
  });
});
