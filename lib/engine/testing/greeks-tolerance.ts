import type { EuropeanOption } from '../pricing/black-scholes.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';

/**
 * What double precision allows of each greek: a condition number times 2⁻⁵² times the greek's natural unit
 * (the bound of european-greeks.json, `meta.suggested_test`). Where strike and spot are far apart the larger
 * unit of the two counts.
 */
export function greeksTolerance(o: EuropeanOption): OptionGreeks {
  const { spot, strike, years, volatility } = o;
  const large = Math.max(spot, strike);
  const small = Math.min(spot, strike);
  const root = Math.sqrt(years);
  const sd = volatility * root;
  const d1 = (Math.log(spot / strike) + (o.rate - o.dividendYield) * years) / sd + sd / 2;
  const a = Math.abs(d1);
  const unit = 2 ** -52 * (8 + ((2 + a) * (2 + Math.abs(Math.log(spot / strike)))) / sd);
  const carry = Math.abs(o.rate) + Math.abs(o.dividendYield);
  return {
    price: unit * large,
    delta: unit,
    gamma: unit / (small * sd),
    thetaPerDay: (unit * large * (volatility / root + carry)) / 365,
    vegaPerPoint: (unit * large * root) / 100,
    rhoPerPoint: (unit * large * years) / 100,
    vannaPerPoint: (unit * (1 + a)) / volatility / 100,
    charmPerDay: (unit * (1 + a / sd)) / years / 365,
    vommaPerPoint: ((unit * large * root) / volatility) * (1 + d1 * d1) * 1e-4,
    speed: (unit * (1 + a / sd)) / (small * small * sd),
    zommaPerPoint: (unit * (1 + d1 * d1)) / (small * sd * volatility) / 100,
    colorPerDay: (unit * (1 + a / sd + d1 * d1)) / (small * sd * years) / 365,
  };
}
