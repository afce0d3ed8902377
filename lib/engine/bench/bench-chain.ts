import { exchangeInstant } from '../market/exchange-time.ts';
import { CALL, type ExerciseStyle, type OptionChain, PUT } from '../market/option-chain.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { type GreeksColumnsInput, greeksColumns } from '../pricing/greeks-columns.ts';
import { randomSource } from '../simulate/random-source.ts';
import { SAMPLE_DATE } from '../simulate/sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from '../simulate/sample-underlyings.ts';
import { atTheMoneyVariance, surfaceVolatility } from '../simulate/volatility-surface.ts';
import { benchExpirations } from './bench-expirations.ts';
import { americanPrices, benchQuotes } from './bench-quotes.ts';

/** A chain to measure with, and the values its quotes were made from. */
export interface BenchChain {
  readonly chain: OptionChain;
  /** Inputs of the column kernels: the true volatility, time and carry of every contract. */
  readonly input: GreeksColumnsInput;
  /** The price each quote surrounds, dollars per share. */
  readonly price: Float64Array;
}

const SPOT = 600;
const RATE = 0.042;
const DIVIDEND_YIELD = 0.012;
const AS_OF = exchangeInstant(SAMPLE_DATE, 14 * 60 + 35);
/** Strikes span this part of spot: 0.75 to 1.15 of it. */
const [LOWEST, HIGHEST] = [0.75, 1.15];
/** A chain grows in strikes and in expirations alike: 40 of 250 strikes at 20 000 contracts. */
const [USUAL_CONTRACTS, USUAL_EXPIRATIONS] = [20_000, 40];

function contractColumns(contracts: number, expirations: number) {
  const strikes = Math.ceil(contracts / 2 / expirations);
  const cents = Math.round(((HIGHEST - LOWEST) * SPOT * 100) / strikes);
  const perExpiration = 2 * strikes;
  const all = Array.from({ length: contracts }, (_, i) => i);
  return {
    expiration: Uint16Array.from(all, (i) => Math.floor(i / perExpiration)),
    right: Uint8Array.from(all, (i) => (i % 2 === 0 ? CALL : PUT)),
    strike: Float64Array.from(
      all,
      (i) => (LOWEST * SPOT * 100 + Math.floor((i % perExpiration) / 2) * cents) / 100,
    ),
  };
}

/**
 * A chain of `contracts` rows at spot 600 as of 14:35 in New York: the smile of the sample market, two-sided quotes in
 * cents around its prices (American ones by the fast scheme), open interest and volume thinning away from spot. The
 * same for the same arguments.
 */
export function benchChain(contracts: number, style: ExerciseStyle): BenchChain {
  const random = randomSource(contracts, 1);
  const count = Math.max(1, Math.round(USUAL_EXPIRATIONS * Math.sqrt(contracts / USUAL_CONTRACTS)));
  const own = contractColumns(contracts, count);
  const expirations = benchExpirations(style === 'european' ? 'SPXW' : 'SPY', SAMPLE_DATE, count);
  const timeOf = expirations.map((e) => yearsToSettlement(AS_OF, e.settlesAt));
  const years = Float64Array.from(own.expiration, (e) => timeOf[e] ?? Number.NaN);
  const volatility = own.strike.map((strike, i) => {
    const t = years[i] ?? Number.NaN;
    const forward = SPOT * Math.exp((RATE - DIVIDEND_YIELD) * t);
    return surfaceVolatility(atTheMoneyVariance(t, 1, SAMPLE_UNDERLYINGS.SPY), Math.log(strike / forward), t);
  });
  const rate = new Float64Array(contracts).fill(RATE);
  const dividendYield = new Float64Array(contracts).fill(DIVIDEND_YIELD);
  const input = { spot: SPOT, right: own.right, strike: own.strike, years, volatility, rate, dividendYield };
  const greeks = greeksColumns(input);
  const price = style === 'european' ? greeks.price : americanPrices(input);
  const crowd = own.strike.map((strike) => Math.exp(-(((strike / SPOT - 1) / 0.05) ** 2)) + 0.05);
  const chain: OptionChain = {
    symbol: style === 'european' ? 'SPX' : 'SPY',
    source: 'bench',
    sample: true,
    asOf: AS_OF,
    spot: SPOT,
    previousClose: SPOT,
    style,
    rate: null,
    dividendYield: null,
    expirations,
    columns: {
      ...own,
      ...benchQuotes(input, price, greeks),
      last: price.map((value) => Math.round(value * 100) / 100),
      volume: crowd.map((share) => Math.floor(600 * share * random.uniform())),
      openInterest: crowd.map((share) => Math.floor(2000 * share * random.uniform())),
      vendorVolatility: volatility.map((v) => Math.round(v * 1e4) / 1e4),
      vendorDelta: greeks.delta.map((v) => Math.round(v * 1e4) / 1e4),
      vendorGamma: greeks.gamma.map((v) => Math.round(v * 1e4) / 1e4),
      adjusted: new Uint8Array(contracts),
    },
  };
  return { chain, input, price };
}
