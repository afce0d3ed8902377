import { expect } from 'vitest';

const OPEN = Date.parse('2026-11-20T14:30:00Z');

/** A small native chain of a minute of the session. */
export function smallChain(symbol: string, minute: number): string {
  const contracts = [95, 100, 105].flatMap((strike) =>
    (['call', 'put'] as const).map((right) => ({
      ...{ root: symbol, right, strike, expiry: '2026-12-18' },
      ...{ implied_volatility: 0.2, open_interest: 10 * strike, volume: strike },
    })),
  );
  const as_of = new Date(OPEN + minute * 60_000).toISOString();
  const model = { style: 'european', rate: 0.04, dividend_yield: 0.01 };
  return JSON.stringify({
    ...{ format: 'alphagex/1', symbol, as_of, spot: 100 + minute / 100, source: 'faults' },
    ...{ ...model, contracts },
  });
}

export interface Stored {
  readonly id: string;
  /** `performance.now()` when the 201 was there. */
  readonly at: number;
}

/** Sends a chain file and expects it to be stored. */
export async function storeBody(url: string, body: string | Uint8Array): Promise<Stored> {
  const response = await fetch(`${url}/api/v1/snapshots`, { method: 'POST', body: body as BodyInit });
  const at = performance.now();
  expect(response.status).toBe(201);
  const { data } = (await response.json()) as { data: { id: string } };
  return { id: data.id, at };
}

/** Stores the symbol's small chain of a minute. */
export const storeSmall = (url: string, symbol: string, minute: number): Promise<Stored> =>
  storeBody(url, smallChain(symbol, minute));
