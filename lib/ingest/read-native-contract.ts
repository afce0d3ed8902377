import type { ContractRow, OptionRight } from '../engine/market/option-chain.ts';
import { describeValue } from './describe-value.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { parseInstant } from './parse-instant.ts';
import { parseNumber } from './parse-number.ts';
import { parseStrike } from './parse-quantity.ts';
import { type FigureRules, isRejection, type Rejection, readFigures } from './read-figures.ts';
import { nativeSettlementReader } from './read-native-settlement.ts';

const RULES: FigureRules = {
  separators: 'none',
  zeroIsMissing: false,
  names: { bid: 'bid', ask: 'ask', last: 'last', volume: 'volume', openInterest: 'open_interest' },
};

const FIELDS = new Set(
  (
    'root right strike expiry settles_at bid ask last implied_volatility delta gamma open_interest volume ' +
    'multiplier theta vega rho quoted_at'
  ).split(' '),
);

const RIGHTS: ReadonlyMap<unknown, OptionRight> = new Map([
  ['call', 'call'],
  ['put', 'put'],
  ['C', 'call'],
  ['P', 'put'],
]);

const ROOT = /^[A-Z][A-Z0-9.]{0,9}$/;
const STANDARD_MULTIPLIER = 100;

function isAdjusted(root: string, underlying: string, multiplier: number | null): boolean {
  return (
    (root !== underlying && /\d$/.test(root)) || (multiplier ?? STANDARD_MULTIPLIER) !== STANDARD_MULTIPLIER
  );
}

/** A reader of native contract rows of one underlying: a row in, a contract or the reason against it out. */
export function nativeContractReader(underlying: string, flags: FlagCounts) {
  const readSettlement = nativeSettlementReader();
  return (value: unknown): ContractRow | Rejection => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { field: 'contract', reason: `${describeValue(value)} is no contract` };
    const row = value as Record<string, unknown>;
    const root = row.root ?? underlying;
    if (typeof root !== 'string' || !ROOT.test(root))
      return { field: 'root', reason: `${describeValue(root)} is no option root` };
    const right = RIGHTS.get(row.right);
    if (right === undefined)
      return { field: 'right', reason: `${describeValue(row.right)} is neither call nor put` };
    const strike = parseStrike(row.strike);
    if (typeof strike === 'string') return { field: 'strike', reason: strike };
    const settlement = readSettlement(root, row.expiry, row.settles_at ?? null);
    if (isRejection(settlement)) return settlement;
    const multiplier = parseNumber(row.multiplier);
    if (typeof multiplier === 'string') return { field: 'multiplier', reason: multiplier };
    const figures = readFigures(
      {
        bid: row.bid,
        ask: row.ask,
        last: row.last,
        volume: row.volume,
        openInterest: row.open_interest,
        volatility: row.implied_volatility,
        delta: row.delta,
        gamma: row.gamma,
      },
      RULES,
      flags,
    );
    if (isRejection(figures)) return figures;
    const quotedAt = typeof row.quoted_at === 'string' ? parseInstant(row.quoted_at) : null;
    if (quotedAt === null && (row.quoted_at ?? null) !== null)
      return { field: 'quoted_at', reason: `${describeValue(row.quoted_at)} is no ISO 8601 instant` };
    for (const key in row) if (!FIELDS.has(key)) countFlag(flags, 'unknown_field');
    const adjusted = isAdjusted(root, underlying, multiplier);
    return { root, right, strike, adjusted, quotedAt, ...settlement, ...figures };
  };
}
