import type { ExerciseStyle } from './option-chain.ts';

/** What is known of an underlying and its options. */
export interface UnderlyingSpec {
  readonly symbol: string;
  readonly name: string | null;
  readonly kind: 'index' | 'equity';
  /** A fund, which pays dividends and reports no earnings. */
  readonly isFund: boolean;
  readonly style: ExerciseStyle;
  readonly cashSettled: boolean;
  readonly multiplier: 100;
  /** Whose share volume stands in for an index, which has none. */
  readonly volumeProxy: string | null;
  /** US tax: 60/40 under Section 1256. */
  readonly section1256: boolean;
}

const index = (symbol: string, name: string, volumeProxy: string | null): UnderlyingSpec => ({
  symbol,
  name,
  kind: 'index',
  isFund: false,
  style: 'european',
  cashSettled: true,
  multiplier: 100,
  volumeProxy,
  section1256: true,
});

const equity = (symbol: string, name: string | null): UnderlyingSpec => ({
  symbol,
  name,
  kind: 'equity',
  isFund: false,
  style: 'american',
  cashSettled: false,
  multiplier: 100,
  volumeProxy: null,
  section1256: false,
});

const fund = (symbol: string, name: string): UnderlyingSpec => ({ ...equity(symbol, name), isFund: true });

const TABLE: ReadonlyMap<string, UnderlyingSpec> = new Map(
  [
    index('SPX', 'S&P 500 Index', 'SPY'),
    index('XSP', 'Mini-SPX Index', 'SPY'),
    index('NDX', 'Nasdaq-100 Index', 'QQQ'),
    index('XND', 'Micro Nasdaq-100 Index', 'QQQ'),
    index('RUT', 'Russell 2000 Index', 'IWM'),
    index('MRUT', 'Mini Russell 2000 Index', 'IWM'),
    index('VIX', 'Cboe Volatility Index', null),
    fund('SPY', 'SPDR S&P 500 ETF Trust'),
    fund('QQQ', 'Invesco QQQ Trust'),
    fund('IWM', 'iShares Russell 2000 ETF'),
    fund('DIA', 'SPDR Dow Jones Industrial Average ETF Trust'),
  ].map((spec) => [spec.symbol, spec]),
);

const WEEKLY_ROOTS: ReadonlyMap<string, string> = new Map([
  ['SPXW', 'SPX'],
  ['NDXP', 'NDX'],
  ['RUTW', 'RUT'],
  ['VIXW', 'VIX'],
]);

/** The underlying's row of the table, else an American, physically settled equity. */
export const underlyingSpec = (symbol: string): UnderlyingSpec => TABLE.get(symbol) ?? equity(symbol, null);

/** The underlying of an option root: SPXW → SPX, AAPL7 (adjusted) → AAPL, otherwise the root itself. */
export const underlyingOfRoot = (root: string): string =>
  WEEKLY_ROOTS.get(root) ?? (root.replace(/\d+$/, '') || root);
