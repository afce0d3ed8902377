import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import type { BenchChain } from '../engine/bench/bench-chain.ts';
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
import { greeksColumns } from '../engine/pricing/greeks-columns.ts';
import { impliedVolatilityColumn } from '../engine/pricing/implied-volatility-column.ts';
import { type BenchFigure, KERNEL_WARM_UP, levelsOf } from './bench-figure.ts';
import { npmPeers } from './npm-peers.bench.ts';

/** Implied volatility and greeks of every contract, with the packages of the registry where `withPeers`. */
export function columnFigures({ input, price }: BenchChain, withPeers: boolean): BenchFigure[] {
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

/** Gamma profile and flip of a chain. */
export function profileFigures({ chain, input }: BenchChain): BenchFigure[] {
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
export function ladderFigure({ chain, input }: BenchChain): BenchFigure {
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

/** Forward and discount of every expiration. */
export const forwardFigure = ({ chain }: BenchChain): BenchFigure => ({
  name: 'Forward and discount, per expiration',
  run: () => chainCarry(chain, DEFAULT_ASSUMPTIONS),
  unit: 'µs',
  per: chain.expirations.length,
  aim: null,
  warmUp: KERNEL_WARM_UP,
  others: [{ name: 'one least-squares line', run: () => plainForwards(chain) }],
});
