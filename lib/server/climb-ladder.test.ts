import { describe, expect, it } from 'vitest';
import { ladderAnswerSchema } from '../schema/ladder-answer.ts';
import { toApiError } from './api-error.ts';
import { climbLadder } from './climb-ladder.ts';

const post = (body: unknown) =>
  climbLadder(new Request('http://localhost/', { method: 'POST', body: JSON.stringify(body) }));
const DELTAS = [0.3, 0.35, 0.41, 0.48, 0.55, 0.63];
const typed = {
  contracts: -1000,
  multiplier: 100,
  rungs: DELTAS.map((delta, i) => ({ spot: 590 + i, delta })),
};
const priced = {
  contracts: -10,
  right: 'put',
  strike: 595,
  years: 0.01,
  volatility: 0.14,
  rate: 0.04,
  dividend_yield: 0.01,
  spots: [590, 595],
};

describe('POST /ladder', () => {
  it('answers the first source’s ladder to the share', async () => {
    const { data } = await post(typed);
    const { rungs } = ladderAnswerSchema.parse(data);
    expect(rungs.map((rung) => rung.position_shares)).toEqual([
      -30000, -35000, -41000, -48000, -55000, -63000,
    ]);
    expect(rungs.map((rung) => rung.hedge_shares)).toEqual([0, 5000, 6000, 7000, 7000, 8000]);
    expect(rungs.map((rung) => rung.cumulative_hedge_shares)).toEqual([0, 5000, 11000, 18000, 25000, 33000]);
    expect(rungs.map((rung) => rung.status)).toEqual([
      'within',
      'within',
      'warning',
      'warning',
      'alert',
      'critical',
    ]);
  });

  it('computes deltas of a contract, with 100 shares and preset a unless told', async () => {
    const { data, meta } = await post({ ...priced, limits: { gross_delta: 1e6 } });
    expect(ladderAnswerSchema.parse(data).rungs[0]?.position_shares).toBeGreaterThan(0);
    expect(meta).toMatchObject({ preset: 'a', limits: { gross_delta: 1e6, net_delta: 10e6 } });
  });

  it.each([
    [{ ...typed, contracts: 0 }, 'contracts'],
    [{ ...typed, rungs: [typed.rungs[1], typed.rungs[0]] }, 'spots[1]'],
    [{ ...typed, rungs: [typed.rungs[0], typed.rungs[0]] }, 'spots[1]'],
    [{ ...priced, volatility: -1 }, 'volatility'],
    [{ ...priced, dividend_yield: 'x' }, 'body'],
    [{ ...priced, limits: { gross_delta: 0 } }, 'limit'],
  ])('names what it refuses: %#', async (body, field) => {
    const error = await post(body).then(() => null, toApiError);
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(Object.keys(error?.fields ?? {})).toEqual([field]);
  });
});
