import { exchangeDateOf } from '../../market/exchange-time.ts';
import type { OptionChain } from '../../market/option-chain.ts';
import type { PriceBar } from '../../market/price-bars.ts';
import { sampleMarket } from '../sample-market.ts';
import type { SampleSymbol } from '../sample-underlyings.ts';
import { type StoryReading, storyReading } from './story-reading.ts';

const SLOTS = 78;
const SLOT_MS = 300_000;

const sessionsOf = (symbol: SampleSymbol): (readonly PriceBar[])[] => {
  const { priorBars, sessions } = sampleMarket(symbol);
  const prior = Array.from({ length: priorBars.length / SLOTS }, (_, i) =>
    priorBars.slice(SLOTS * i, SLOTS * (i + 1)),
  );
  return [...prior, ...sessions];
};

/** Reads the snapshots of a symbol at the wanted instants, and each session's last for the next one. */
export function storyReadings(symbol: SampleSymbol, wanted: ReadonlySet<number>): Map<number, StoryReading> {
  const own = sessionsOf(symbol);
  const volumes = symbol === 'SPX' ? sessionsOf('SPY') : own;
  const readings = new Map<number, StoryReading>();
  let priorClose: StoryReading | null = null;
  let last: OptionChain | null = null;
  const read = (chain: OptionChain, prior: StoryReading | null) => {
    const date = exchangeDateOf(chain.asOf);
    const day = own.findIndex((bars) => exchangeDateOf(bars[0]?.start ?? 0) === date);
    const isOver = (bar: PriceBar) => bar.start + SLOT_MS <= chain.asOf;
    return storyReading(chain, {
      before: own.slice(0, day),
      today: own[day]?.filter(isOver) ?? [],
      volumeBefore: volumes.slice(0, day),
      volumeToday: volumes[day]?.filter(isOver) ?? [],
      priorClose: prior,
    });
  };
  for (const chain of sampleMarket(symbol).snapshots) {
    if (last !== null && exchangeDateOf(last.asOf) !== exchangeDateOf(chain.asOf))
      priorClose = read(last, null);
    last = chain;
    if (wanted.has(chain.asOf)) readings.set(chain.asOf, read(chain, priorClose));
  }
  return readings;
}
