import { analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { type BenchChain, benchChain } from '../engine/bench/bench-chain.ts';
import { lateSnapshot } from '../engine/bench/bench-session.ts';
import { benchPosition, benchSpots, benchTrade } from '../engine/bench/bench-trade.ts';
import { plainAnalysis } from '../engine/bench/plain-analysis.ts';
import { plainForwards } from '../engine/bench/plain-forward.ts';
import { plainGreeksColumn } from '../engine/bench/plain-greeks.ts';
import { plainFlips, plainProfile } from '../engine/bench/plain-profile.ts';
import { plainVolatilityColumn } from '../engine/bench/plain-volatility.ts';
import { openBook } from '../engine/exposure/chain-book.ts';
import { chainCarry } from '../engine/exposure/chain-carry.ts';
import { gammaProfile } from '../engine/exposure/gamma-profile.ts';
import { profileTerms } from '../engine/exposure/profile-terms.ts';
import { zeroGammaFlip } from '../engine/exposure/zero-gamma-flip.ts';
import { dealersBook } from '../engine/hedging/book-choice.ts';
import { bookLadder } from '../engine/hedging/book-ladder.ts';
import { TYPICAL_LIMITS } from '../engine/hedging/risk-limits.ts';
import { curveSpots } from '../engine/hedging/rung-spots.ts';
import { CALL, type ExerciseStyle, type OptionChain } from '../engine/market/option-chain.ts';
import { americanPrice } from '../engine/pricing/american/american-option.ts';
import { leisenReimerTree } from '../engine/pricing/american/leisen-reimer-tree.ts';
import type { EuropeanOption } from '../engine/pricing/black-scholes.ts';
import { greeksColumns } from '../engine/pricing/greeks-columns.ts';
import { impliedVolatilityColumn } from '../engine/pricing/implied-volatility-column.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { attributePath } from '../engine/trades/attribute-path.ts';
import { attributePosition } from '../engine/trades/attribute-position.ts';
import { payoffAt } from '../engine/trades/payoff.ts';
import { payoffLine } from '../engine/trades/payoff-line.ts';
import { compressColumns, decodeColumns, decompressColumns, encodeColumns } from '../store/column-codec.ts';
import { npmPeers } from './npm-peers.bench.ts';

/** A piece of work that gives the same figures as another, or tries to. */
interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** One line of the table: the engine's work, what it is compared with, and the aim. */
export interface BenchFigure extends Work {
  readonly unit: 'ns' | 'µs' | 'ms';
  /** How many contracts (prices, gammas) one run makes; the figure is per one of them. */
  readonly per: number;
  readonly aim: number | null;
  /** Rounds before the clock counts. */
  readonly warmUp: number;
  /** The plain loop first. */
  readonly others: readonly Work[];
}

/** Rounds before the clock counts: kernels are compiled after a few, a small chain's whole analysis needs more. */
const KERNEL_WARM_UP = 3;
const warmUpOf = (contracts: number) => KERNEL_WARM_UP + Math.ceil(60_000 / contracts);

const { priorBars, sessionBars } = sampleSession();
const context = { priorBars, sessionBars, earlier: [] };
const step = 1.5 ** (1 / 149);
const levelsOf = (spot: number) => Array.from({ length: 150 }, (_, j) => 0.8 * spot * step ** j);

/** Implied volatility and greeks of every contract, with the packages of the registry where `withPeers`. */
function columnFigures({ input, price }: BenchChain, withPeers: boolean): BenchFigure[] {
  const rows = { ...input, price };
  const per = price.length;
  const apart = { ...input, volatility: input.volatility.map((v, i) => (i % 2 === 0 ? v : v + 1e-9)) };
  const peers = withPeers ? npmPeers(rows) : { volatility: [], greeks: [] };
  return [
    {
      name: 'Implied volatility, per contract',
      run: () => impliedVolatilityColumn(rows),
      unit: 'ns',
      per,
      aim: 540,
      warmUp: KERNEL_WARM_UP,
      others: [
        { name: 'Newton with bisection, to 1e-10', run: () => plainVolatilityColumn(rows) },
        ...peers.volatility,
      ],
    },
    {
      name: 'Price and 11 greeks, per contract',
      run: () => greeksColumns(input),
      unit: 'ns',
      per,
      aim: 100,
      warmUp: KERNEL_WARM_UP,
      others: [{ name: 'formulas one by one', run: () => plainGreeksColumn(input) }, ...peers.greeks],
    },
    {
      name: 'the same, no call and put with one volatility',
      run: () => greeksColumns(apart),
      unit: 'ns',
      per,
      aim: 100,
      warmUp: KERNEL_WARM_UP,
      others: [{ name: 'formulas one by one', run: () => plainGreeksColumn(apart) }],
    },
  ];
}

function profileFigures({ chain, input }: BenchChain): BenchFigure[] {
  const book = openBook(chain, DEFAULT_ASSUMPTIONS);
  const plainBook = { ...input, volatility: book.contracts.volatility, size: chain.columns.openInterest };
  const levels = levelsOf(chain.spot);
  const run = () => gammaProfile(profileTerms(book, 'naive'));
  const others = [{ name: 'a gamma at a time', run: () => plainProfile(plainBook, levels) }];
  const gammas = levels.length * book.included.length;
  return [
    { name: 'Gamma profile of 150 levels', run, unit: 'ms', per: 1, aim: 5, warmUp: KERNEL_WARM_UP, others },
    { name: 'the same, per gamma', run, unit: 'ns', per: gammas, aim: 2, warmUp: KERNEL_WARM_UP, others },
    {
      name: 'Zero-gamma flip with all roots',
      run: () => zeroGammaFlip(profileTerms(book, 'naive'), []),
      unit: 'ms',
      per: 1,
      aim: null,
      warmUp: KERNEL_WARM_UP,
      others: [{ name: 'plain profile, then bisection', run: () => plainFlips(plainBook, levels) }],
    },
  ];
}

/** The whole chain's delta ladder, collected into terms and summed at 81 prices. */
function ladderFigure({ chain, input }: BenchChain): BenchFigure {
  const book = openBook(chain, DEFAULT_ASSUMPTIONS);
  const spots = curveSpots(chain.spot);
  const { terms } = dealersBook(book, 'naive', { kind: 'chain' });
  return {
    name: 'Delta ladder of 81 rungs',
    run: () => bookLadder(terms, spots, TYPICAL_LIMITS, 'a'),
    unit: 'ms',
    per: 1,
    aim: 30,
    warmUp: KERNEL_WARM_UP,
    others: [
      {
        name: 'greeks of every contract at every rung',
        run: () => spots.map((spot) => greeksColumns({ ...input, spot })),
      },
    ],
  };
}

const forwardFigure = ({ chain }: BenchChain): BenchFigure => ({
  name: 'Forward and discount, per expiration',
  run: () => chainCarry(chain, DEFAULT_ASSUMPTIONS),
  unit: 'µs',
  per: chain.expirations.length,
  aim: null,
  warmUp: KERNEL_WARM_UP,
  others: [{ name: 'one least-squares line', run: () => plainForwards(chain) }],
});

const AMERICAN_OPTIONS = 200;
const TREE_STEPS = 101;

function americanFigure({ chain, input }: BenchChain): BenchFigure {
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
function tradeFigures(): BenchFigure[] {
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

async function analysisFigure(
  contracts: number,
  style: ExerciseStyle,
  aim: number | null,
): Promise<BenchFigure> {
  const made = benchChain(contracts, style);
  const stored = await compressColumns(encodeColumns(made.chain.columns));
  const decoded = (): OptionChain['columns'] => decodeColumns(decompressColumns(stored));
  const levels = levelsOf(made.chain.spot);
  const kind = style === 'european' ? 'European' : 'American';
  return {
    name: `Analysis, ${contracts.toLocaleString('en-US')} ${kind} contracts, from stored bytes`,
    run: () => analyze({ ...made.chain, columns: decoded() }, context, DEFAULT_ASSUMPTIONS),
    unit: 'ms',
    per: 1,
    aim,
    warmUp: warmUpOf(contracts),
    others: [
      { name: 'plain loops after the same decoding', run: () => plainAnalysis(made, decoded(), levels) },
    ],
  };
}

/** The last snapshot of the sample session, its phases folded from the 78 before it, against the same chain alone. */
function lateFigure(): BenchFigure {
  const { chain, context: late } = lateSnapshot(79);
  const contracts = chain.columns.strike.length.toLocaleString('en-US');
  return {
    name: `Analysis of a session's 79th snapshot, ${contracts} American contracts, with a year of daily history`,
    run: () => analyze(chain, late, DEFAULT_ASSUMPTIONS),
    unit: 'ms',
    per: 1,
    aim: null,
    warmUp: warmUpOf(chain.columns.strike.length),
    others: [
      {
        name: 'the same chain without session and history',
        run: () => analyze(chain, { priorBars: [], sessionBars: [], earlier: [] }, DEFAULT_ASSUMPTIONS),
      },
    ],
  };
}

/** The main table: every kernel at 20 000 contracts, and whole analyses. */
export async function benchFigures(): Promise<BenchFigure[]> {
  const made = benchChain(20_000, 'european');
  return [
    ...columnFigures(made, true),
    ...profileFigures(made),
    ladderFigure(made),
    forwardFigure(made),
    americanFigure(made),
    ...tradeFigures(),
    await analysisFigure(5_000, 'european', 25),
    await analysisFigure(20_000, 'european', 60),
    await analysisFigure(5_000, 'american', 60),
    lateFigure(),
  ];
}

/** Per contract of one chain size: volatility, greeks, profile and the whole analysis. */
export async function growthFigures(contracts: number): Promise<BenchFigure[]> {
  const made = benchChain(contracts, 'european');
  const [profile] = profileFigures(made);
  const analysis = await analysisFigure(contracts, 'european', null);
  const perContract = (figure: BenchFigure): BenchFigure => ({
    ...figure,
    unit: 'ns',
    per: contracts,
    warmUp: warmUpOf(contracts),
  });
  return [...columnFigures(made, false), ...(profile ? [profile] : []), analysis].map(perContract);
}
