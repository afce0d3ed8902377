import type { BenchChain } from '../engine/bench/bench-chain.ts';
import { benchPosition, benchSpots, benchTrade } from '../engine/bench/bench-trade.ts';
import { CALL } from '../engine/market/option-chain.ts';
import { americanPrice } from '../engine/pricing/american/american-option.ts';
import { leisenReimerTree } from '../engine/pricing/american/leisen-reimer-tree.ts';
import type { EuropeanOption } from '../engine/pricing/black-scholes.ts';
import { attributePath } from '../engine/trades/attribute-path.ts';
import { attributePosition } from '../engine/trades/attribute-position.ts';
import { payoffAt } from '../engine/trades/payoff.ts';
import { payoffLine } from '../engine/trades/payoff-line.ts';
import { type BenchFigure, KERNEL_WARM_UP } from './bench-figure.ts';

const AMERICAN_OPTIONS = 200;
const TREE_STEPS = 101;

/** American prices against a tree, both with their errors. */
export function americanFigure({ chain, input }: BenchChain): BenchFigure {
  const stride = Math.floor(input.strike.length / AMERICAN_OPTIONS) | 1;
  const options = Array.from({ length: AMERICAN_OPTIONS }, (_, j): EuropeanOption => {
    const at = (column: Float64Array) => column[(j * stride) % input.strike.length] ?? Number.NaN;
    return {
      right: input.right[(j * stride) % input.strike.length] === CALL ? 'call' : 'put',
      spot: chain.spot,
      strike: at(input.strike),
      years: at(input.years),
      volatility: at(input.volatility),
      rate: at(input.rate),
      dividendYield: at(input.dividendYield),
    };
  });
  const exact = options.map((o) => americanPrice(o, { scheme: 'accurate' }));
  const tree = (o: EuropeanOption) => leisenReimerTree(o, TREE_STEPS).price;
  const errorOf = (price: (o: EuropeanOption) => number) =>
    Math.max(...options.map((o, j) => Math.abs(price(o) - (exact[j] ?? 0)) / o.strike)).toExponential(0);
  return {
    name: `American price, fast scheme, each (error ${errorOf((o) => americanPrice(o))} of strike)`,
    run: () => options.reduce((sum, o) => sum + americanPrice(o), 0),
    unit: 'µs',
    per: options.length,
    aim: 40,
    warmUp: KERNEL_WARM_UP,
    others: [
      {
        name: `Leisen-Reimer tree of ${TREE_STEPS} steps (error ${errorOf(tree)})`,
        run: () => options.reduce((sum, o) => sum + tree(o), 0),
      },
    ],
  };
}

/** Trades: a session's attribution of four American legs, and one frame of the payoff's sliders. */
export function tradeFigures(): BenchFigure[] {
  const steps = benchTrade();
  const [position, spots] = [benchPosition(), benchSpots()];
  let frame = 0;
  // Every frame asks for another volatility, so that nothing of the one before can be used.
  const terms = () => ({ elapsed: 10 / 365, volatilityShift: 1e-6 * ++frame });
  return [
    {
      name: `Attribution of four American legs over ${steps.length + 1} snapshots`,
      run: () => attributePath(steps),
      unit: 'ms',
      per: 1,
      aim: 150,
      warmUp: KERNEL_WARM_UP,
      others: [{ name: 'each step by itself', run: () => steps.map((legs) => attributePosition(legs)) }],
    },
    {
      name: `Payoff of four American legs at ${spots.length} prices, a slider’s frame`,
      run: () => payoffLine(position, spots, terms()),
      unit: 'ms',
      per: 1,
      aim: 16,
      warmUp: KERNEL_WARM_UP,
      others: [
        {
          name: 'no boundary remembered',
          run: () => {
            const own = terms();
            return spots.map((spot) => payoffAt(position, spot, own));
          },
        },
      ],
    },
  ];
}
