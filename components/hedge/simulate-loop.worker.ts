import type { BookTerms } from '@/lib/engine/hedging/book-terms.ts';
import type { LoopScenario } from '@/lib/engine/hedging/hedge-request.ts';
import type { LoopFacts } from '@/lib/engine/hedging/loop-facts.ts';
import { runScenario } from '@/lib/engine/hedging/loop-of.ts';
import { InvalidArgument } from '@/lib/engine/require.ts';
import type { LoopBook } from '@/lib/schema/loop-book.ts';
import { snakeKeys } from '@/lib/schema/snake-keys.ts';
import type { Loop } from './loop-series.ts';

/** What the page sends: the book once, then scenarios. */
export type LoopRequest = { readonly book: LoopBook } | { readonly scenario: LoopScenario };

/** What comes back for a scenario: the loop, or which argument cannot be used and why. */
export type LoopReply = { readonly loop: Loop } | { readonly argument: string; readonly message: string };

let start: { readonly facts: LoopFacts; readonly terms: BookTerms } | null = null;

const columns = ({ terms }: LoopBook): BookTerms => ({
  strike: Float64Array.from(terms.strike),
  years: Float64Array.from(terms.years),
  volatility: Float64Array.from(terms.volatility),
  rate: Float64Array.from(terms.rate),
  dividendYield: Float64Array.from(terms.dividend_yield),
  calls: Float64Array.from(terms.calls),
  puts: Float64Array.from(terms.puts),
});

function receive({ facts, ...rest }: LoopBook): void {
  start = {
    facts: {
      spot: facts.spot,
      usualShock: facts.usual_shock,
      dailyVolatility: facts.daily_volatility,
      volatilityOf: facts.volatility_of,
      storedAdvShares: facts.stored_adv_shares,
      volumeOf: facts.volume_of,
      impactReason: facts.impact_reason,
    },
    terms: columns({ facts, ...rest }),
  };
}

function reply(scenario: LoopScenario): LoopReply {
  if (start === null) return { argument: 'book', message: 'the book is not here yet' };
  try {
    return { loop: snakeKeys(runScenario(start.terms, start.facts, scenario)) };
  } catch (error) {
    if (error instanceof InvalidArgument) return { argument: error.argument, message: error.message };
    throw error;
  }
}

self.onmessage = ({ data }: MessageEvent<LoopRequest>) => {
  if ('book' in data) receive(data.book);
  else self.postMessage(reply(data.scenario));
};
