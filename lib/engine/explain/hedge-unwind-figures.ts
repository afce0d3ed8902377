import type { WallUnwind } from '../hedging/wall-unwind.ts';
import { CALL } from '../market/option-chain.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { BOUGHT, hedgeReport, priceText } from './hedge-parts.ts';
import { boughtColumn, heldColumn } from './held-column.ts';

const unwindOf = (side: string, analysis: ExplainedAnalysis): WallUnwind | null => {
  const { callUnwind, putUnwind } = hedgeReport(analysis);
  return side === 'call' ? callUnwind : putUnwind;
};

/** The wall's side as dealers who are short it hold it, the way it is unwound. */
function shortAtWall({ right, strike }: WallUnwind, { book }: ExplainedAnalysis) {
  const { columns } = book.chain;
  const lines = [...columns.strike.keys()].filter((row) => {
    const isOwn = columns.strike[row] === strike && (columns.right[row] === CALL) === (right === 'call');
    const isPriced = (book.profileVolatility[row] ?? 0) > 0 && (book.contracts.years[row] ?? 0) > 0;
    return isOwn && isPriced && book.included[row] === 1 && (columns.openInterest[row] ?? 0) > 0;
  });
  return { lines, contracts: lines.map((row) => -(columns.openInterest[row] ?? 0)) };
}

const FIGURES: Readonly<Record<string, readonly [string, FigureUnit, string, boolean?]>> = {
  strike: ['strike', 'price', 'the wall of the view'],
  price: ['price of the unwind', 'price', 'the wall, or spot where it is beyond the wall already'],
  open_interest: [
    'open interest there',
    'count',
    'Σ open interest of the side, over the expirations in view',
  ],
  closed_share: [
    'share sold back',
    'share',
    'as chosen, 30 % otherwise; when customers close cannot be observed',
  ],
  contracts: ['contracts sold back', 'count', 'share sold back·open interest'],
  delta: ['delta at that price', 'ratio', 'Σ open interest·Δ ÷ Σ open interest'],
  unwind_shares: ['unwind', 'shares', 'contracts·100·Δ: the hedge of what is closed is taken off', true],
  approach_shares: ['hedged on the way', 'shares', 'Σ open interest·100·(Δ(price) − Δ(S))', true],
  offsetting_contracts: ['contracts that undo the way', 'count', '|hedged on the way| ÷ (100·|Δ|)'],
};

const inputsOf = (unwind: WallUnwind | null): ExplainedInput[] =>
  unwind === null
    ? []
    : [
        { name: 'Wall', value: `${unwind.strike} ${unwind.right}s`, unit: 'text' },
        { name: 'Dealers', value: 'short them (short all); naive calls reverse', unit: 'text' },
        { name: 'Price', value: unwind.price, unit: 'price' },
        { name: 'Open interest', value: unwind.openInterest, unit: 'count' },
        { name: 'Share sold back', value: unwind.closedShare, unit: 'share' },
        { name: 'Delta there', value: unwind.delta, unit: 'ratio' },
      ];

function contributionsOf(side: string, name: string, analysis: ExplainedAnalysis) {
  const unwind = unwindOf(side, analysis);
  if (unwind === null) return null;
  const { book } = analysis;
  const held = shortAtWall(unwind, analysis);
  if (name === 'approach_shares')
    return { unit: 'shares' as const, values: boughtColumn(book, held, book.chain.spot, unwind.price) };
  if (name === 'unwind_shares') {
    const all = heldColumn(book, held, unwind.price, ({ delta }) => delta);
    return { unit: 'shares' as const, values: all.map((value) => value * unwind.closedShare) };
  }
  if (name !== 'open_interest' && name !== 'contracts') return null;
  const values = new Float64Array(book.chain.columns.strike.length);
  const share = name === 'contracts' ? unwind.closedShare : 1;
  held.lines.forEach((row, i) => {
    values[row] = -(held.contracts[i] ?? 0) * share;
  });
  return { unit: 'count' as const, values };
}

/** Profit-taking at the walls: the way there, and what is sold back there. */
export const HEDGE_UNWIND_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^(call|put)_unwind\.approach\.(\d+)\.(from|to|hedge_shares)$/,
    title: ([side = '', i = '', name], analysis) => {
      const step = unwindOf(side, analysis)?.approach[Number(i)];
      const way = `${priceText(step?.from)} to ${priceText(step?.to)}`;
      return name === 'hedge_shares' ? `Hedged on the way, ${way}` : `Step of the way, ${way}`;
    },
    unit: ([, , name]) => (name === 'hedge_shares' ? 'shares' : 'price'),
    formula: ([, , name]) =>
      name === 'hedge_shares'
        ? 'Σ open interest·100·(Δ(to) − Δ(from))'
        : 'whole rungs between spot and the wall',
    sign: ([, , name]) => (name === 'hedge_shares' ? BOUGHT : null),
    inputs: ([side = ''], analysis) => inputsOf(unwindOf(side, analysis)),
    contributions: ([side = '', i = '', name], analysis) => {
      const unwind = unwindOf(side, analysis);
      const step = unwind?.approach[Number(i)];
      if (name !== 'hedge_shares' || !unwind || step === undefined) return null;
      const held = shortAtWall(unwind, analysis);
      return { unit: 'shares', values: boughtColumn(analysis.book, held, step.from, step.to) };
    },
  },
  {
    pattern: /^(call|put)_unwind\.(\w+)$/,
    title: ([side, name = '']) => `${side === 'call' ? 'Call' : 'Put'} wall: ${FIGURES[name]?.[0] ?? name}`,
    unit: ([, name = '']) => FIGURES[name]?.[1] ?? 'ratio',
    formula: ([, name = '']) => FIGURES[name]?.[2] ?? '',
    sign: ([, name = '']) => (FIGURES[name]?.[3] ? BOUGHT : null),
    reason: (_, analysis) => hedgeReport(analysis).unwindReason ?? 'options there have no delta',
    inputs: ([side = ''], analysis) => inputsOf(unwindOf(side, analysis)),
    contributions: ([side = '', name = ''], analysis) => contributionsOf(side, name, analysis),
  },
];
