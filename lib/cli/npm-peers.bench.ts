import { calculateGreeks, calculateImpliedVolatility } from '@fullstackcraftllc/floe';
import { BlackScholes } from '@uqee/black-scholes';
import { CALL } from '../engine/market/option-chain.ts';
import type { GreeksColumnsInput } from '../engine/pricing/greeks-columns.ts';

type Rows = GreeksColumnsInput & { readonly price: Float64Array };

const nameOf = (right: number | undefined) => (right === CALL ? 'call' : 'put');

/** Packages of the registry at the same rows, each by its own functions; what each call gives is in its name. */
export function npmPeers(rows: Rows) {
  const uqee = new BlackScholes({ sigmaToPricePrecision: 'double' });
  const { spot, right, strike, years, volatility, rate, dividendYield, price } = rows;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  const each = (one: (i: number) => unknown) => () => {
    let last: unknown;
    for (let i = 0; i < strike.length; i++) last = one(i);
    return last;
  };
  const ofUqee = (i: number) => ({
    underlying: spot,
    strike: at(strike, i),
    time: at(years, i),
    rate: at(rate, i),
    type: nameOf(right[i]) as 'call' | 'put',
  });
  return {
    greeks: [
      {
        name: '@uqee/black-scholes, price and 5 greeks',
        run: each((i) => uqee.option({ ...ofUqee(i), sigma: at(volatility, i) })),
      },
      {
        name: '@fullstackcraftllc/floe, price and 12 greeks',
        run: each((i) =>
          calculateGreeks({
            spot,
            strike: at(strike, i),
            timeToExpiry: at(years, i),
            volatility: at(volatility, i),
            riskFreeRate: at(rate, i),
            dividendYield: at(dividendYield, i),
            optionType: nameOf(right[i]),
          }),
        ),
      },
    ],
    volatility: [
      {
        name: '@uqee/black-scholes, bisection to 0.001',
        run: each((i) => uqee.sigma({ ...ofUqee(i), price: at(price, i) })),
      },
      {
        name: '@fullstackcraftllc/floe, bisection',
        run: each((i) =>
          calculateImpliedVolatility(
            at(price, i),
            spot,
            at(strike, i),
            at(rate, i),
            at(dividendYield, i),
            at(years, i),
            nameOf(right[i]),
          ),
        ),
      },
    ],
  };
}
