import type { PlanCard } from '../psychology/plan-card.ts';
import { wallSpread } from '../psychology/wall-spread.ts';
import type { TradePoint } from '../trades/trade-exits.ts';

const leg = (strike: number, bid: number, ask: number) => ({ strike, bid, ask, wide: false });

/** The first source's plan: 595/600 call spread sold at 1.85 at mid, armed on Monday for Friday. */
export const armedPlan: PlanCard = {
  side: 'call',
  root: 'SPY',
  expiry: '2026-11-20',
  days: 4,
  spread: wallSpread(leg(595, 2.75, 2.81), leg(600, 0.92, 0.94), 'call'),
  others: [],
  lossProbability: null,
  exits: [
    { id: 'target', name: 'Buy back at half the credit', value: 0.925, at: null },
    { id: 'pace', name: 'V/OI pace at or below', value: 1, at: null },
    { id: 'broken', name: 'Two snapshots above the wall', value: 595, at: null },
    { id: 'invalidation', name: 'Anything that cancels it', value: null, at: null },
    { id: 'time', name: 'Before the last day', value: null, at: '2026-11-19T20:45:00.000Z' },
  ],
  checklist: [],
  redFlags: [],
  unknownFlags: [],
};

/** Monday 16 November 2026, 14:20 in New York. */
const ARMED_AT = Date.UTC(2026, 10, 16, 19, 20);

/** The n-th snapshot after the plan was armed, five minutes apart, with nothing that would end it. */
export const tradePoint = (n: number, over: Partial<TradePoint> = {}): TradePoint => ({
  id: `s${n}`,
  asOf: ARMED_AT + n * 300_000,
  spot: 593.42,
  mark: 1.85,
  markReason: null,
  pace: { value: 2, reason: null },
  netGex: -1.4e9,
  isLoopOn: false,
  ...over,
});
