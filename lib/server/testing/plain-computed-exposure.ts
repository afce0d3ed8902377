/** What is taken from the engine: time and carry of one expiration. */
export interface PlainCarry {
  readonly years: number;
  readonly forward: number;
  readonly rate: number;
  readonly dividendYield: number;
}

interface PlainContract {
  readonly isCall: boolean;
  readonly strike: number;
  readonly mid: number | null;
  readonly vendorVolatility: number;
  readonly openInterest: number;
}

interface Priced extends PlainContract, PlainCarry {
  readonly volatility: number;
}

export interface PlainComputedExposure {
  readonly spot: number;
  readonly priced: number;
  readonly netGex: number;
  readonly grossGex: number;
  readonly callWall: number;
  readonly putWall: number;
  readonly flip: number | null;
}

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const EPSILON = 2 ** -52;

/** Φ(−x) for x ≥ 0: its series up to 2.5, its continued fraction beyond. */
function upperTail(x: number): number {
  const density = Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
  if (x > 2.5) {
    let fraction = x;
    for (let n = 120; n > 0; n--) fraction = x + n / fraction;
    return density / fraction;
  }
  let [sum, term] = [x, x];
  for (let n = 3; term > 1e-18 * sum; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 - density * sum;
}

const below = (x: number) => (x < 0 ? upperTail(-x) : 1 - upperTail(x));

/** Black on the forward, of the side out of the money. */
function outOfTheMoneyPrice(
  strike: number,
  { years, forward, rate }: PlainCarry,
  volatility: number,
): number {
  const width = volatility * Math.sqrt(years);
  const d1 = Math.log(forward / strike) / width + 0.5 * width;
  const d2 = d1 - width;
  const value =
    strike >= forward ? forward * below(d1) - strike * below(d2) : strike * below(-d2) - forward * below(-d1);
  return Math.exp(-rate * years) * value;
}

/** By bisection; null where no volatility has the price, or a rounding of it moves the volatility by over 5 %. */
function volatilityOf({ isCall, strike, mid }: PlainContract, carry: PlainCarry): number | null {
  if (mid === null) return null;
  const discount = Math.exp(-carry.rate * carry.years);
  const intrinsic = discount * Math.max(0, isCall ? carry.forward - strike : strike - carry.forward);
  const timeValue = mid - intrinsic;
  if (timeValue <= 0 || timeValue >= discount * Math.min(strike, carry.forward)) return null;
  let [low, high] = [1e-6, 1];
  while (outOfTheMoneyPrice(strike, carry, high) < timeValue) high *= 2;
  for (let i = 0; i < 200 && high - low > EPSILON * high; i++) {
    const middle = 0.5 * (low + high);
    if (outOfTheMoneyPrice(strike, carry, middle) < timeValue) low = middle;
    else high = middle;
  }
  const slope = (outOfTheMoneyPrice(strike, carry, high * 1.001) - timeValue) / 0.001;
  return intrinsic > 0 && EPSILON * mid > 0.05 * slope ? null : high;
}

/** Volatilities of one expiration: out-of-the-money mid, other side, total variance linear in ln K, vendor's own. */
function priceExpiration(contracts: readonly PlainContract[], carry: PlainCarry): Priced[] {
  const byStrike = new Map<number, number>();
  const strikes = [...new Set(contracts.map((c) => c.strike))].sort((a, b) => a - b);
  for (const strike of strikes) {
    const own = contracts.filter((c) => c.strike === strike);
    const otm = own.find((c) => c.isCall === strike >= carry.forward);
    const itm = own.find((c) => c.isCall !== strike >= carry.forward);
    const found = (otm && volatilityOf(otm, carry)) ?? (itm && volatilityOf(itm, carry)) ?? null;
    if (found !== null) byStrike.set(strike, found);
  }
  const known = [...byStrike];
  const fromSmile = (strike: number): number | null => {
    const [k0, v0] = known.findLast(([k]) => k < strike) ?? [];
    const [k1, v1] = known.find(([k]) => k > strike) ?? [];
    if (k0 === undefined || k1 === undefined || v0 === undefined || v1 === undefined) return null;
    const share = Math.log(strike / k0) / Math.log(k1 / k0);
    return Math.sqrt((1 - share) * v0 * v0 + share * v1 * v1);
  };
  return contracts.flatMap((contract) => {
    const shared = byStrike.get(contract.strike) ?? fromSmile(contract.strike);
    const volatility = shared ?? (contract.vendorVolatility > 0 ? contract.vendorVolatility : null);
    return volatility === null ? [] : [{ ...contract, ...carry, volatility }];
  });
}

/** Dollars per 1 %, unsigned, with the forward in proportion to spot. */
function gexAt(
  spot: number,
  { strike, years, rate, dividendYield, volatility, openInterest }: Priced,
): number {
  const width = volatility * Math.sqrt(years);
  const d1 = (Math.log(spot / strike) + (rate - dividendYield) * years) / width + 0.5 * width;
  const gamma = (Math.exp(-dividendYield * years) * Math.exp(-0.5 * d1 * d1)) / (ROOT_TWO_PI * spot * width);
  return gamma * openInterest * 100 * spot * spot * 0.01;
}

const netAt = (spot: number, priced: readonly Priced[]) =>
  priced.reduce((sum, contract) => sum + (contract.isCall ? 1 : -1) * gexAt(spot, contract), 0);

/** The sign change nearest to spot within ±20 %: 400 steps, then bisection. */
function flipOf(spot: number, priced: readonly Priced[]): number | null {
  const levels = Array.from({ length: 401 }, (_, j) => spot * (0.8 + 0.001 * j));
  const values = levels.map((level) => netAt(level, priced));
  const roots = levels.slice(1).flatMap((to, j) => {
    let [low, high] = [levels[j] ?? Number.NaN, to];
    const sign = Math.sign(values[j] ?? 0);
    if (sign === Math.sign(values[j + 1] ?? 0)) return [];
    while (high - low > 1e-11 * spot) {
      const middle = 0.5 * (low + high);
      if (Math.sign(netAt(middle, priced)) === sign) low = middle;
      else high = middle;
    }
    return [0.5 * (low + high)];
  });
  return roots.sort((a, b) => Math.abs(a - spot) - Math.abs(b - spot))[0] ?? null;
}

function wallOf(spot: number, side: readonly Priced[]): number {
  const byStrike = new Map<number, number>();
  for (const contract of side)
    if (Math.abs(contract.strike / spot - 1) <= 0.2)
      byStrike.set(contract.strike, (byStrike.get(contract.strike) ?? 0) + gexAt(spot, contract));
  return [...byStrike].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/**
 * Net GEX (naive sign), walls and flip of a delayed-quotes file by volatilities of its quotes, in plain loops that
 * share nothing with the engine but time and carry of each expiration (`RUTW230929`; left out = expired).
 */
export function plainComputedExposure(
  text: string,
  carries: ReadonlyMap<string, PlainCarry>,
): PlainComputedExposure {
  const { data } = JSON.parse(text) as {
    data: {
      current_price: number;
      options: { option: string; bid: number; ask: number; iv: number; open_interest: number }[];
    };
  };
  const spot = data.current_price;
  const byExpiration = new Map<string, PlainContract[]>();
  for (const row of data.options) {
    const [, expiration = '', right, strike] = /^([A-Z]+\d{6})([CP])(\d{8})$/.exec(row.option) ?? [];
    const contracts = byExpiration.get(expiration) ?? [];
    byExpiration.set(expiration, contracts);
    contracts.push({
      isCall: right === 'C',
      strike: Number(strike) / 1000,
      mid: row.bid > 0 && row.ask >= row.bid ? 0.5 * (row.bid + row.ask) : null,
      vendorVolatility: row.iv,
      openInterest: row.open_interest,
    });
  }
  const priced = [...byExpiration].flatMap(([expiration, contracts]) => {
    const carry = carries.get(expiration);
    return carry === undefined ? [] : priceExpiration(contracts, carry);
  });
  const calls = priced.filter((contract) => contract.isCall);
  const puts = priced.filter((contract) => !contract.isCall);
  return {
    spot,
    priced: priced.length,
    netGex: netAt(spot, priced),
    grossGex: priced.reduce((sum, contract) => sum + gexAt(spot, contract), 0),
    callWall: wallOf(spot, calls),
    putWall: wallOf(spot, puts),
    flip: flipOf(spot, priced),
  };
}
