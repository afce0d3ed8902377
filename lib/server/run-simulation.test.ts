import { describe, expect, it } from 'vitest';
import { simulateAnswerSchema } from '../schema/simulate-answer.ts';
import { toApiError } from './api-error.ts';
import { runSimulation } from './run-simulation.ts';

const post = (body: unknown) =>
  runSimulation(new Request('http://localhost/', { method: 'POST', body: JSON.stringify(body) }));
const body = {
  book: { gamma_shares_per_dollar: -50_000 },
  spot: 580,
  shock: 3,
  threshold_dollars: 0,
  impact: { lambda: 1e-5 },
};

describe('POST /simulate with constant gamma', () => {
  it('doubles the shock at g = 0.5', async () => {
    const { data } = await post(body);
    const report = simulateAnswerSchema.parse(data);
    expect(report.gain).toBe(0.5);
    expect(report.stable).toBe(true);
    expect(Math.abs((report.amplification ?? 0) - 2)).toBeLessThan(1e-9);
    expect(report.steps[0]).toMatchObject({ spot: 583, unhedged_dollars: -87.45e6, hedge_shares: 150_000 });
    expect(report.steps[0]?.price_move).toBeCloseTo(1.5, 12);
  });

  it('takes impact from a day’s volatility and volume', async () => {
    const { meta } = await post({ ...body, impact: { y: 1, daily_volatility: 0.01, adv_shares: 5.8e7 } });
    expect(meta.lambda).toBeCloseTo(1e-7, 15);
  });

  it.each([
    [{ ...body, impact: { y: 1, daily_volatility: 0.01, adv_shares: -1 } }, 'adv_shares'],
    [{ ...body, impact: { lambda: -1 } }, 'lambda'],
    [{ ...body, threshold_dollars: -1 }, 'threshold_dollars'],
    [{ ...body, impact: { lambda: Number.POSITIVE_INFINITY } }, 'impact'],
    [{ ...body, spot: undefined }, 'spot'],
    [{ ...body, spot: 0 }, 'spot'],
    [{ ...body, shock: null }, 'shock'],
  ])('names what it refuses: %#', async (bad, field) => {
    const error = await post(bad).then(() => null, toApiError);
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(Object.keys(error?.fields ?? {})).toEqual([field]);
  });
});
