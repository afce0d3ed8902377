import { logMoneyness } from './black-scholes.ts';
import { reasonCode } from './no-volatility-reason.ts';
import { normalisedVega } from './normalised-black.ts';
import { normalisedVolatility } from './normalised-volatility.ts';

const EPSILON = 2 ** -52;
/** A volatility that rounding alone can move by more than this share is no volatility. */
const LARGEST_UNCERTAINTY = 0.1;

const BELOW_INTRINSIC = -reasonCode('below_intrinsic');
const ABOVE_BOUND = -reasonCode('above_bound');
const ZERO_PRICE = -reasonCode('zero_price');
const UNIDENTIFIABLE = -reasonCode('unidentifiable');
const EXPIRED = -reasonCode('expired');
const NOT_FINITE = -reasonCode('not_finite');

/**
 * Volatility of a European price, or minus the code of the reason why there is none. Allocates nothing.
 *
 * In-the-money prices are turned by parity into the out-of-the-money one, price − (S·e^(−qT) − K·e^(−rT)); what
 * that subtraction cannot resolve is `unidentifiable`, as is a price within rounding of its bound.
 * @param near a volatility that this one is probably close to, 0 for none: saves time where it is, moves an ulp or two
 */
export function invertPrice(
  call: boolean,
  spot: number,
  strike: number,
  years: number,
  rate: number,
  dividendYield: number,
  price: number,
  near = 0,
): number {
  const carry = (rate - dividendYield) * years;
  const spotDiscount = Math.exp(-dividendYield * years);
  return invertDiscounted(
    call,
    spot,
    strike,
    years,
    spotDiscount,
    Math.exp(-rate * years),
    carry,
    price,
    near,
  );
}

/** `invertPrice` given e^(−qT), e^(−rT) and (r − q)·T, which all contracts of an expiration share. */
export function invertDiscounted(
  call: boolean,
  spot: number,
  strike: number,
  years: number,
  spotDiscount: number,
  discount: number,
  carry: number,
  price: number,
  near = 0,
): number {
  if (!(spot > 0 && strike > 0 && Number.isFinite(spot + strike + price + years))) return NOT_FINITE;
  if (!(years > 0)) return EXPIRED;
  const spotLeg = spot * spotDiscount;
  const strikeLeg = strike * discount;
  if (!(spotLeg > 0 && strikeLeg > 0 && Number.isFinite(spotLeg + strikeLeg))) return NOT_FINITE;
  if (price <= 0) return price < 0 ? BELOW_INTRINSIC : ZERO_PRICE;
  const bound = call ? spotLeg : strikeLeg;
  if (price >= bound) return ABOVE_BOUND;
  const inTheMoney = call ? spotLeg > strikeLeg : strikeLeg > spotLeg;
  const legNoise = EPSILON * (spotLeg + strikeLeg);
  const timeValue = inTheMoney ? price - Math.abs(spotLeg - strikeLeg) : price;
  if (inTheMoney && timeValue <= 0) return timeValue < -legNoise ? BELOW_INTRINSIC : UNIDENTIFIABLE;
  const rootYears = Math.sqrt(years);
  const scale = Math.sqrt(spotLeg) * Math.sqrt(strikeLeg);
  const beta = timeValue / scale;
  const complement = (bound - price) / scale;
  if (beta === 0 || complement === 0) return UNIDENTIFIABLE;
  const x = -Math.abs(logMoneyness(spot, strike) + carry);
  const deviation = normalisedVolatility(x, beta, complement, near * rootYears);
  if (inTheMoney || complement < beta) {
    const noise =
      ((inTheMoney ? legNoise : EPSILON * bound) + 0.5 * EPSILON * price) /
      (scale * normalisedVega(x / deviation, 0.5 * deviation));
    if (!(noise <= LARGEST_UNCERTAINTY * deviation)) return UNIDENTIFIABLE;
  }
  const volatility = deviation / rootYears;
  return volatility > 0 && Number.isFinite(volatility) ? volatility : UNIDENTIFIABLE;
}
