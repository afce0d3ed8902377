import { CALL, type OptionChain } from '../market/option-chain.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import type { EpochMilliseconds } from '../units.ts';
import { modelInputs } from './model-inputs.ts';
import { openInterest } from './open-interest.ts';
import { optionVolume } from './option-volume.ts';
import { quote } from './quote.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import { sampleContracts } from './sample-contracts.ts';
import { PREVIOUS_CLOSE, SAMPLE_SYMBOL, STEP_MINUTES } from './sample-session-plan.ts';

const STREAM = 6;
const BOOK_MINUTE = 180;
const BOOK_SPOT = 592;
const BOOK_NET_GEX = -2.1e9;
const BOOK_FLIP = 597.3;

const minuteAt = (opensAt: EpochMilliseconds, minute: number) => opensAt + minute * 60_000;
const fourDecimals = (value: number) => Math.round(value * 1e4) / 1e4;

/** Where a trade prints: any cent from bid to ask, each as likely; never at zero. */
function print(bid: number, ask: number, random: RandomSource): number {
  const first = Math.max(1, Math.round(bid * 100));
  const cents = Math.round(ask * 100) - first + 1;
  return (first + Math.floor(cents * random.uniform())) / 100;
}

/**
 * The session's chains one after the other, `spots[j]` at j × 5 minutes after the open.
 *
 * Prices are European (Black-Scholes-Merton on the surface of `modelInputs`): the early-exercise premium of the
 * American puts is left out, except that no ask is below the exercise value. Open interest does not change;
 * `last` is the latest trade, inside the quote of its time; without volume it is NaN, as are the source's
 * volatility and greeks of a contract that has settled.
 */
export function* sampleSnapshots(
  spots: readonly number[],
  opensAt: EpochMilliseconds,
  seed: number,
): Generator<OptionChain> {
  const contracts = sampleContracts();
  const { expirations, expiration, right, strike } = contracts;
  const target = {
    asOf: minuteAt(opensAt, BOOK_MINUTE),
    spot: BOOK_SPOT,
    netGex: BOOK_NET_GEX,
    flip: BOOK_FLIP,
  };
  const held = openInterest(contracts, target, seed);
  const trades = optionVolume(contracts, held, seed);
  const random = randomSource(seed, STREAM);
  let volumeBefore: Float64Array = new Float64Array(strike.length);
  let lastBefore: Float64Array = new Float64Array(strike.length).fill(Number.NaN);

  for (const [step, spot] of spots.entries()) {
    const asOf = minuteAt(opensAt, step * STEP_MINUTES);
    const input = modelInputs(contracts, asOf, spot);
    const greeks = greeksColumns(input);
    const volume = trades.advance(step * STEP_MINUTES, spot, input.years);
    const bid = new Float64Array(strike.length);
    const ask = new Float64Array(strike.length);
    const last = Float64Array.from(lastBefore);
    for (let i = 0; i < strike.length; i++) {
      const inside = (right[i] === CALL ? 1 : -1) * (spot - (strike[i] ?? 0));
      const option = {
        price: greeks.price[i] ?? 0,
        delta: greeks.delta[i] ?? 0,
        inTheMoney: inside / spot,
        years: input.years[i] ?? 0,
        exerciseValue: Math.max(0, inside),
      };
      const sides = quote(option);
      bid[i] = sides.bid;
      ask[i] = sides.ask;
      if ((volume[i] ?? 0) > (volumeBefore[i] ?? 0)) last[i] = print(sides.bid, sides.ask, random);
    }
    const live = (column: Float64Array) =>
      column.map((value, i) => ((input.years[i] ?? 0) > 0 ? fourDecimals(value) : Number.NaN));
    yield {
      symbol: SAMPLE_SYMBOL,
      source: 'sample',
      sample: true,
      asOf,
      spot,
      previousClose: PREVIOUS_CLOSE,
      style: 'american',
      rate: null,
      dividendYield: null,
      expirations,
      columns: {
        expiration,
        right,
        strike,
        bid,
        ask,
        last,
        volume,
        openInterest: held,
        vendorVolatility: live(input.volatility),
        vendorDelta: live(greeks.delta),
        vendorGamma: live(greeks.gamma),
        adjusted: new Uint8Array(strike.length),
      },
    };
    volumeBefore = volume;
    lastBefore = last;
  }
}
