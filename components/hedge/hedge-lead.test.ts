import { describe, expect, it } from 'vitest';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { bookWords, chainSentence, leadTitle, limitSentence } from './hedge-lead.ts';

const band = { status: 'alert', from: 60, dollars: 7e6, price_above: 594.98, price_below: null } as const;
const auto = { ...band, status: 'critical', from: 75, price_above: 596.26 } as const;
const meter = (id: string, use: number, auto_hedge: boolean) => ({
  id,
  use,
  auto_hedge,
  next: band,
  auto_hedge_at: auto,
});
const answer = {
  spot: 593.72,
  book: {
    kind: 'typed',
    right: 'call',
    strike: 595,
    expiry: '2026-11-20',
    contracts: -1000,
    lines: 1,
    sign: null,
  },
  limits: {
    meters: [
      meter('gross_delta', 0.4524, false),
      meter('net_delta', 2.2, true),
      meter('gamma', 11.2, true),
      meter('vega', 0.01, false),
    ],
  },
  forces: { growth: { up: [4_496_738], down: [-4_451_000] } },
  curve: { gamma_shares: -374_028 },
  loop: { inputs: { shock: 1, reason: null }, report: { total_move: 1.0213 } },
} as unknown as HedgeAnswer;

describe('the lead', () => {
  it('names the book, its use and which limits it is over', () => {
    expect(leadTitle(answer)).toBe(
      'Short 1,000 of the 595 call, Fri 20 Nov: 45.2\u202f% of the gross delta limit; over the net delta and gamma limits now',
    );
    const chain = { ...answer.book, kind: 'chain' as const, contracts: 2_345_678 };
    expect(bookWords(chain)).toBe('Dealers’ whole chain, 2.35M contracts');
    expect(leadTitle({ ...answer, book: chain })).toBe(
      'Dealers’ whole chain, 2.35M contracts: buy 4.50M shares for a dollar up, sell 4.45M for a dollar down',
    );
    expect(bookWords({ ...chain, kind: 'strike', strike: 595 })).toBe('Dealers at 595, 2.35M contracts');
  });

  it('says which price forces the hedge', () => {
    expect(limitSentence(answer)).toBe(
      'Gross delta: alert at 594.98 (+1.26), forced hedge at 596.26 (+2.54).',
    );
    const passed = {
      ...answer,
      limits: { meters: [{ ...answer.limits.meters[0], next: null, auto_hedge_at: null }] },
    };
    expect(limitSentence(passed as unknown as HedgeAnswer)).toBe(
      'The gross delta limit forces the hedge now.',
    );
  });

  it('says what the chain does per dollar and how far it pushes price, or why that is unknown', () => {
    expect(chainSentence(answer)).toBe(
      'The whole chain: a dollar up makes dealers buy 374K shares; $1.00 becomes $1.02.',
    );
    const unknown = { ...answer, loop: { inputs: { reason: 'no volume is stored' }, report: null } };
    expect(chainSentence(unknown as unknown as HedgeAnswer)).toContain('is unknown, no volume is stored.');
    const long = {
      ...answer,
      curve: { gamma_shares: 5000 },
      loop: { inputs: { shock: -1 }, report: { total_move: null } },
    };
    expect(chainSentence(long as unknown as HedgeAnswer)).toBe(
      'The whole chain: a dollar up makes dealers sell 5.00K shares; a shock of $1.00 finds no rest.',
    );
  });
});
