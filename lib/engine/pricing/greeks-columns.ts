import { CALL } from '../market/option-chain.ts';
import { erfcx } from '../math/error-function.ts';
import { expMinusHalfSquare } from '../math/exp-minus-half-square.ts';
import { logMoneyness } from './black-scholes.ts';
import { europeanGreeks, type OptionGreeks } from './greeks.ts';
import { NO_GREEKS_REASONS, noGreeksReason } from './no-greeks-reason.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

const PER_DAY = 1 / 365;

/** Contracts as columns of equal length; `right` as in `ChainColumns`. */
export interface GreeksColumnsInput {
  readonly spot: number;
  readonly right: Uint8Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly volatility: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

type ValueColumns = { readonly [name in keyof OptionGreeks]: Float64Array };

/** One value per contract, units as in `OptionGreeks`. */
export interface GreeksColumns extends ValueColumns {
  /** Why a row has none: 1 + the index into NO_GREEKS_REASONS of its first unusable term; 0 where it has them. */
  readonly reason: Uint8Array;
}

/**
 * `europeanGreeks` of every contract, to a few ulp of the terms each is made of; its limits too.
 *
 * A row with NaN, or with a term outside its domain, is NaN in every column and says which term. Never throws. Fastest
 * when contracts of one expiration follow each other, and the put of a strike its call: what they share is computed
 * once.
 * A small time value has fewer digits here than in `europeanPrice` (about 1e-16 of the vega term, never negative).
 */
export function greeksColumns(input: GreeksColumnsInput): GreeksColumns {
  const { spot, right, strike, years, volatility, rate, dividendYield } = input;
  // Some module formats look an imported name up at every use: local names keep the loop fast.
  const [bellOf, logOf, scaledTail] = [expMinusHalfSquare, logMoneyness, erfcx];
  const n = strike.length;
  const out = emptyColumns(n);
  const { price, delta, gamma, thetaPerDay, vegaPerPoint, rhoPerPoint } = out;
  const { vannaPerPoint, charmPerDay, vommaPerPoint, speed, zommaPerPoint, colorPerDay } = out;
  let time = Number.NaN;
  let r = Number.NaN;
  let q = Number.NaN;
  let rootTime = 0;
  let spotDiscount = 0;
  let discount = 0;
  let halfRate = 0;
  let lastStrike = Number.NaN;
  let lastLog = 0;
  for (let i = 0, next = 0; i < n; i = next) {
    if (years[i] !== time || rate[i] !== r || dividendYield[i] !== q) {
      time = years[i] ?? Number.NaN;
      r = rate[i] ?? Number.NaN;
      q = dividendYield[i] ?? Number.NaN;
      rootTime = Math.sqrt(time);
      spotDiscount = Math.exp(-q * time);
      discount = Math.exp(-r * time);
      halfRate = 0.5 / time;
    }
    const k = strike[i] ?? Number.NaN;
    const sigma = volatility[i] ?? Number.NaN;
    const deviation = sigma * rootTime;
    if (k !== lastStrike) {
      lastStrike = k;
      lastLog = logOf(spot, k);
    }
    const log = lastLog + (r - q) * time;
    const inverse = 1 / deviation;
    const d1 = log * inverse + 0.5 * deviation;
    const d2 = d1 - deviation;
    const bell = bellOf(d1);
    if (!(bell > 1e-290 && deviation > 1e-150 && k > 0 && spot > 0)) {
      writeLimit(out, i, input);
      next = i + 1;
      continue;
    }
    const spotLeg = spot * spotDiscount;
    const strikeLeg = k * discount;
    const halfBell = 0.5 * bell;
    // The lighter tails: Φ(−|d₁|) and Φ(−|d₂|); e^(−d₂²/2) follows from S·e^(−qT)·φ(d₁) = K·e^(−rT)·φ(d₂).
    const scaled1 = scaledTail(Math.abs(d1) * Math.SQRT1_2);
    const scaled2 = scaledTail(Math.abs(d2) * Math.SQRT1_2);
    const tail1 = halfBell * scaled1;
    const tail2 = ((halfBell * spotLeg) / strikeLeg) * scaled2;
    const density = spotDiscount * ONE_OVER_SQRT_TWO_PI * bell;
    const perVolatility = 1 / sigma;
    const perSpot = 1 / spot;
    const gammaHere = density * perSpot * inverse;
    const vega = spot * density * rootTime;
    const d1PerYear = (r - q) * inverse - d2 * halfRate;
    const isTimeValue = !(d1 > 0 && d2 < 0);
    const timeValue = halfBell * spotLeg * Math.abs(scaled1 - scaled2);
    const decay = vega * sigma * halfRate;
    const vanna = -density * d2 * perVolatility * 0.01;
    const vomma = vega * d1 * d2 * perVolatility * 1e-4;
    const speedHere = -gammaHere * perSpot * (1 + d1 * inverse);
    const zomma = gammaHere * (d1 * d2 - 1) * perVolatility * 0.01;
    const color = gammaHere * (q + halfRate + d1 * d1PerYear) * PER_DAY;
    next = i;
    do {
      const call = right[next] === CALL;
      const above1 = d1 > 0 === call;
      const above2 = d2 > 0 === call;
      const inSpot = (above1 ? 1 - tail1 : tail1) * (call ? spotDiscount : -spotDiscount);
      const inStrike = (above2 ? 1 - tail2 : tail2) * (call ? strikeLeg : -strikeLeg);
      price[next] = isTimeValue
        ? Math.max(0, call ? spotLeg - strikeLeg : strikeLeg - spotLeg) + timeValue
        : Math.max(0, spot * inSpot - inStrike);
      delta[next] = inSpot;
      gamma[next] = gammaHere;
      thetaPerDay[next] = (q * spot * inSpot - r * inStrike - decay) * PER_DAY;
      vegaPerPoint[next] = vega * 0.01;
      rhoPerPoint[next] = time * inStrike * 0.01;
      vannaPerPoint[next] = vanna;
      charmPerDay[next] = (q * inSpot - density * d1PerYear) * PER_DAY;
      vommaPerPoint[next] = vomma;
      speed[next] = speedHere;
      zommaPerPoint[next] = zomma;
      colorPerDay[next] = color;
      next++;
    } while (
      strike[next] === k &&
      volatility[next] === sigma &&
      years[next] === time &&
      rate[next] === r &&
      dividendYield[next] === q
    );
  }
  return out;
}

function emptyColumns(n: number): GreeksColumns {
  return {
    reason: new Uint8Array(n),
    price: new Float64Array(n),
    delta: new Float64Array(n),
    gamma: new Float64Array(n),
    thetaPerDay: new Float64Array(n),
    vegaPerPoint: new Float64Array(n),
    rhoPerPoint: new Float64Array(n),
    vannaPerPoint: new Float64Array(n),
    charmPerDay: new Float64Array(n),
    vommaPerPoint: new Float64Array(n),
    speed: new Float64Array(n),
    zommaPerPoint: new Float64Array(n),
    colorPerDay: new Float64Array(n),
  };
}

const NAMES = Object.keys(emptyColumns(0)).filter((name) => name !== 'reason') as (keyof ValueColumns)[];

/** The rare row: a limit, far from the money, or unusable. */
function writeLimit(out: GreeksColumns, i: number, input: GreeksColumnsInput): void {
  const at = (column: Float64Array) => column[i] ?? Number.NaN;
  const row = {
    right: input.right[i] === CALL ? ('call' as const) : ('put' as const),
    spot: input.spot,
    strike: at(input.strike),
    years: at(input.years),
    volatility: at(input.volatility),
    rate: at(input.rate),
    dividendYield: at(input.dividendYield),
  };
  const reason = noGreeksReason(row);
  out.reason[i] = reason === null ? 0 : NO_GREEKS_REASONS.indexOf(reason) + 1;
  const greeks = reason === null ? europeanGreeks(row) : null;
  for (const name of NAMES) out[name][i] = greeks?.[name] ?? Number.NaN;
}
