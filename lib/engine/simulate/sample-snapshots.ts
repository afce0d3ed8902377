import type { OptionChain } from '../market/option-chain.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import type { EpochMilliseconds } from '../units.ts';
import { exercisePremiums } from './exercise-premiums.ts';
import { modelInputs } from './model-inputs.ts';
import { openInterest } from './open-interest.ts';
import { optionVolume } from './option-volume.ts';
import { quotedColumns } from './quoted-columns.ts';
import { randomSource } from './random-source.ts';
import { sampleContracts } from './sample-contracts.ts';
import { BOOK_PLAN, PREVIOUS_CLOSE, SAMPLE_SYMBOL, STEP_MINUTES } from './sample-session-plan.ts';
import { advanceTape, type Tape } from './trade-prints.ts';

const STREAM = 6;

/** A column as a vendor gives it: four decimals, nothing for a contract that has settled. */
const vendorColumn = (column: Float64Array, years: Float64Array): Float64Array =>
  column.map((value, i) => ((years[i] ?? 0) > 0 ? Math.round(value * 1e4) / 1e4 + 0 : Number.NaN));

/**
 * The session's chains one after the other, `spots[j]` at j × 5 minutes after the open.
 *
 * Prices are American: Black-Scholes-Merton on the surface of `modelInputs` plus `exercisePremiums`. The vendor's
 * delta and gamma are European, as many vendors' are. Open interest does not change;
 * `last` is the latest trade, inside the quote of its time; without volume it is NaN, as are the source's
 * volatility and greeks of a contract that has settled.
 */
export function* sampleSnapshots(
  spots: readonly number[],
  opensAt: EpochMilliseconds,
  seed: number,
): Generator<OptionChain> {
  const contracts = sampleContracts();
  const { expirations, ...listed } = contracts;
  const { minute, ...target } = BOOK_PLAN;
  const held = openInterest(contracts, { asOf: opensAt + minute * 60_000, ...target }, seed);
  const trades = optionVolume(contracts, held, seed);
  const referenceAt = (spot: number) => modelInputs(contracts, opensAt, spot);
  const premiumsAt = exercisePremiums(
    [referenceAt(1.01 * PREVIOUS_CLOSE), referenceAt(PREVIOUS_CLOSE), referenceAt(0.99 * PREVIOUS_CLOSE)],
    listed.expiration,
  );
  const random = randomSource(seed, STREAM);
  const adjusted = new Uint8Array(listed.strike.length);
  let tape: Tape | null = null;
  for (const [step, spot] of spots.entries()) {
    const asOf = opensAt + step * STEP_MINUTES * 60_000;
    const input = modelInputs(contracts, asOf, spot);
    const greeks = greeksColumns(input);
    const premiums = premiumsAt(input);
    const price = greeks.price.map((value, i) => value + (premiums[i] ?? 0));
    const quotes = quotedColumns(input, { price, delta: greeks.delta });
    tape = advanceTape(tape, trades.advance(step * STEP_MINUTES, spot, input.years), quotes, random);
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
        ...listed,
        ...quotes,
        ...tape,
        openInterest: held,
        vendorVolatility: vendorColumn(input.volatility, input.years),
        vendorDelta: vendorColumn(greeks.delta, input.years),
        vendorGamma: vendorColumn(greeks.gamma, input.years),
        adjusted,
      },
    };
  }
}
