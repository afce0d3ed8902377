import type { MarketEvent } from '../market/market-event.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import type { ExchangeDate } from '../units.ts';

interface Coverage {
  /** False: the stored calendar reaches past the date and has nothing until then; null: it does not reach so far. */
  readonly present: false | null;
  readonly detail: string;
}

const OTHERS = 'economic releases are not stored';

/**
 * Whether the stored calendar of an underlying can say that nothing falls before a date. It can where the next event of the
 * kind that moves it is stored and lies beyond: the next earnings of a company, the next dividend of a fund. An index has
 * no events of its own, and other dates are not stored.
 * @param events none of them dated within [today, date]
 */
export function eventsCovered(symbol: string, date: ExchangeDate, events: readonly MarketEvent[]): Coverage {
  const { kind, isFund } = underlyingSpec(symbol);
  const wanted = isFund ? 'dividend' : 'earnings';
  if (kind === 'index') return { present: null, detail: `an index has no event calendar; ${OTHERS}` };
  const next = events.find((event) => event.kind === wanted && event.date > date);
  if (next === undefined)
    return { present: null, detail: `the next ${wanted} after ${date} is not stored; ${OTHERS}` };
  return { present: false, detail: `next stored: ${next.kind} ${next.date}; ${OTHERS}` };
}
