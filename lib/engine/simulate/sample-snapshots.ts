import type { OptionChain } from '../market/option-chain.ts';
import { type GreeksColumnsInput, greeksColumns } from '../pricing/greeks-columns.ts';
import { exercisePremiums } from './exercise-premiums.ts';
import { modelInputs } from './model-inputs.ts';
import { quotedColumns } from './quoted-columns.ts';
import { randomSource } from './random-source.ts';
import { type SampleDay, volumeOf, yearsOf } from './sample-days.ts';
import { type SampleWeekPlan, STEP_MINUTES } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { advanceTape, type Tape } from './trade-prints.ts';

const PRINT_STREAM = 6;
const WIDEST_LEVELS = 0.03;

/** The source of the sample market's series. */
export const SAMPLE_SOURCE = 'sample';

/** A column as a vendor gives it: four decimals, nothing for a contract that has settled. */
const vendorColumn = (column: Float64Array, years: Float64Array): Float64Array =>
  column.map((value, i) => ((years[i] ?? 0) > 0 ? Math.round(value * 1e4) / 1e4 + 0 : Number.NaN));

/** Early-exercise premiums, priced at the day's open and first price for the range of its volatilities; European: none. */
function premiumsOf({ states, contracts }: SampleDay): (input: GreeksColumnsInput) => Float64Array {
  const [open] = states;
  if (open === undefined || open.underlying.style === 'european')
    return ({ strike }) => new Float64Array(strike.length);
  const levels = states.map(({ level }) => level);
  const low = Math.min(...levels) * (1 - WIDEST_LEVELS);
  const high = Math.max(...levels) * (1 + WIDEST_LEVELS);
  const at = (level: number) => modelInputs(contracts, { ...open, level });
  return exercisePremiums([at(low), at(Math.sqrt(low * high)), at(high)], contracts.expiration);
}

/**
 * The chains of one session, one after the other, as often as the symbol has snapshots.
 *
 * European prices are Black-Scholes-Merton on the surface of `modelInputs`, American ones have `exercisePremiums`
 * added. The vendor's delta and gamma are European, as many vendors' are. Open interest is the morning's; `last` is
 * the latest trade, inside the quote of its time; without volume it is NaN, as are the source's volatility and greeks
 * of a contract that has settled.
 */
export function* daySnapshots(
  day: SampleDay,
  week: SampleWeekPlan,
  seed: number,
  source = SAMPLE_SOURCE,
): Generator<OptionChain> {
  const { symbol, style, ticks, minutesBetweenSnapshots } = SAMPLE_UNDERLYINGS[week.symbol];
  const { contracts, states, streams, previousClose, openInterest } = day;
  const { expirations, ...listed } = contracts;
  const premiumsAt = premiumsOf(day);
  const trades = volumeOf(day, week, seed);
  const random = randomSource(seed, PRINT_STREAM + streams);
  const adjusted = new Uint8Array(listed.strike.length);
  let tape: Tape | null = null;
  for (const [step, state] of states.entries()) {
    const minute = step * STEP_MINUTES;
    const volume = trades.advance(minute, state.spot, yearsOf(contracts, state.asOf));
    if (minute % minutesBetweenSnapshots !== 0) continue;
    const input = modelInputs(contracts, state);
    const greeks = greeksColumns(input);
    const premiums = premiumsAt(input);
    const price = greeks.price.map((value, i) => value + (premiums[i] ?? 0));
    const quotes = quotedColumns(input, { price, delta: greeks.delta }, ticks);
    tape = advanceTape(tape, volume, quotes, random, ticks.below3);
    yield {
      symbol,
      source,
      sample: true,
      asOf: state.asOf,
      spot: state.spot,
      previousClose,
      style,
      rate: null,
      dividendYield: null,
      expirations,
      columns: {
        ...listed,
        ...quotes,
        ...tape,
        openInterest,
        vendorVolatility: vendorColumn(input.volatility, input.years),
        vendorDelta: vendorColumn(greeks.delta, input.years),
        vendorGamma: vendorColumn(greeks.gamma, input.years),
        adjusted,
      },
    };
  }
}
