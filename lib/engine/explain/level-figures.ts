import { contractExposure } from '../exposure/contract-exposure.ts';
import type { ExplainedAnalysis, FigureRule } from './explanation.ts';
import { isAtStrike, keepRows } from './exposure-columns.ts';
import { DEALER_SIGN, viewInputs } from './view-inputs.ts';

const WALL_FIELDS: Readonly<Record<string, readonly [string, string]>> = {
  strike: ['strike', 'strike with the most gamma of its side, Γ·size·100·S²·0.01, within ±20 % of spot'],
  gex: ['gamma', 'Σ Γ·size·100·S²·0.01 of the side at the strike, unsigned'],
  share: ['share of its side', 'gamma at the strike / gamma of the side within ±20 % of spot'],
  distance_percent: ['distance from spot', '(strike / S − 1)·100; negative: below spot'],
  expiring_share: [
    'share that expires within 5 days',
    'gamma of expirations within 5 calendar days / gamma at the strike',
  ],
  volume_oi: ['V/OI', 'volume of the day so far / open interest, of the side at the strike'],
};

const WALL_UNITS = {
  strike: 'price',
  gex: 'dollars_per_percent',
  share: 'share',
  distance_percent: 'percent',
  expiring_share: 'share',
  volume_oi: 'ratio',
} as const;

function wallAt({ exposure }: ExplainedAnalysis, name: string) {
  const [, side, index] = /^walls\.(calls|puts)\.(\d)$/.exec(name) ?? [];
  if (side === undefined)
    return name === 'call_wall'
      ? { side: 'call' as const, wall: exposure.callWall }
      : { side: 'put' as const, wall: exposure.putWall };
  return side === 'calls'
    ? { side: 'call' as const, wall: exposure.walls.calls[Number(index)] ?? null }
    : { side: 'put' as const, wall: exposure.walls.puts[Number(index)] ?? null };
}

const unsignedGamma = (analysis: ExplainedAnalysis) =>
  contractExposure(analysis.book, 'short_all').gex.map(Math.abs);

const PRICE_LEVELS: Readonly<Record<string, readonly [string, string]>> = {
  prior_high: ['Prior high', 'highest high of the session before'],
  prior_low: ['Prior low', 'lowest low of the session before'],
  opening_high: ['Opening range, high', 'highest high of the session’s first 30 minutes'],
  opening_low: ['Opening range, low', 'lowest low of the session’s first 30 minutes'],
  vwap: ['VWAP', 'Σ typical price·volume / Σ volume of the session’s bars'],
};

/** Walls, flip, expected move and the other levels. */
export const LEVEL_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^spot$/,
    title: () => 'Spot',
    unit: 'price',
    formula: 'price of the underlying that came with the snapshot',
    inputs: (_, { book }) => [{ name: 'Source', value: book.chain.source, unit: 'text' }],
  },
  {
    pattern:
      /^(call_wall|put_wall|walls\.(?:calls|puts)\.\d)\.(strike|gex|share|distance_percent|expiring_share|volume_oi)$/,
    title: ([name = '', field = ''], analysis) => {
      const { side, wall } = wallAt(analysis, name);
      return `${side === 'call' ? 'Call' : 'Put'} wall${wall === null ? '' : ` ${wall.strike}`}: ${WALL_FIELDS[field]?.[0]}`;
    },
    unit: ([, field = '']) => WALL_UNITS[field as keyof typeof WALL_UNITS],
    formula: ([, field = '']) => WALL_FIELDS[field]?.[1] ?? '',
    reason: () => 'no strike of this side within 20 % of spot has gamma, or the chain carries no volume',
    inputs: (_, analysis) => viewInputs(analysis).filter((input) => input.name !== 'Sign model'),
    contributions: ([name = ''], analysis) => {
      const { side, wall } = wallAt(analysis, name);
      if (wall === null) return null;
      const values = keepRows(unsignedGamma(analysis), isAtStrike(analysis, wall.strike, side));
      return { unit: 'dollars_per_percent', values };
    },
  },
  {
    pattern: /^gamma_flip\.level$/,
    title: () => 'Zero-gamma flip',
    unit: 'price',
    formula:
      'price nearest to spot at which net GEX, the whole book re-priced there (sticky strike), is zero',
    reason: (_, { exposure }) => exposure.gammaFlip.reason,
    inputs: (_, analysis) => [
      ...viewInputs(analysis),
      {
        name: 'All roots',
        value: analysis.exposure.gammaFlip.all.map((root) => root.toFixed(2)).join(', ') || 'none',
        unit: 'text',
      },
    ],
  },
  {
    pattern: /^gamma_flip\.cumulative$/,
    title: () => 'Flip by running sum',
    unit: 'price',
    formula:
      'strike at which the running sum of net GEX by strike, at today’s spot, changes sign: another quantity than the flip, shown because it is in use',
    reason: () => 'the running sum keeps its sign',
    inputs: (_, analysis) => viewInputs(analysis),
  },
  {
    pattern: /^profile\.net_gex\.(\d+)$/,
    title: ([i = ''], { exposure }) => `Net GEX at ${exposure.profile.spots[Number(i)]?.toFixed(2)}`,
    unit: 'dollars_per_percent',
    formula: 'Σ s·Γ(S′)·size·100·S′²·0.01 with every gamma re-priced at S′, volatility of each strike held',
    sign: DEALER_SIGN,
    inputs: ([i = ''], analysis) => [
      { name: 'Price S′', value: analysis.exposure.profile.spots[Number(i)] ?? null, unit: 'price' },
      ...viewInputs(analysis),
    ],
  },
  {
    pattern: /^max_pain\.strike$/,
    title: (_, { exposure }) =>
      `Max pain of ${exposure.maxPain?.root ?? ''} ${exposure.maxPain?.expiry ?? ''}`,
    unit: 'price',
    formula: 'listed strike at which Σ OI·intrinsic value of the nearest expiration is least',
    reason: () => 'no open interest',
  },
  {
    pattern: /^expected_move\.(dollars|percent)$/,
    title: () => 'Expected move, one standard deviation',
    unit: ([what = '']) => (what === 'dollars' ? 'price' : 'percent'),
    formula: 'S·IV·√T of the nearest expiration after today, IV at the forward',
    reason: () => 'the next expiration has no volatility at the money',
    inputs: (_, { book, trap }) => {
      const move = trap.levels.expectedMove;
      return [
        { name: 'Spot S', value: book.chain.spot, unit: 'price' },
        { name: 'IV at the money', value: move?.volatility ?? null, unit: 'volatility' },
        { name: 'Expiration', value: move?.expiry ?? null, unit: 'text' },
      ];
    },
  },
  {
    pattern: /^hedge_shares_per_dollar$/,
    title: () => 'Hedge per $1 of price',
    unit: 'shares_per_dollar',
    formula: 'net GEX / (0.01·S²)',
    sign: 'Plus: dealers sell that many shares per $1 up and buy them per $1 down; minus: the reverse.',
    inputs: (_, { exposure }) => [
      { name: 'Net GEX', value: exposure.netGex, unit: 'dollars_per_percent' },
      { name: 'Spot S', value: exposure.spot, unit: 'price' },
    ],
    contributions: (_, analysis) => {
      const scale = 1 / (0.01 * analysis.exposure.spot ** 2);
      const values = contractExposure(analysis.book, analysis.assumptions.sign).gex.map((gex) => gex * scale);
      return { unit: 'shares_per_dollar', values };
    },
  },
  {
    pattern: /^(prior_high|prior_low|opening_high|opening_low|vwap)$/,
    title: ([id = '']) => PRICE_LEVELS[id]?.[0] ?? id,
    unit: 'price',
    formula: ([id = '']) => PRICE_LEVELS[id]?.[1] ?? '',
    reason: () => 'the bars that it needs are not stored',
    inputs: (_, { book }) => [
      { name: 'Series', value: `${book.chain.symbol}, ${book.chain.source}`, unit: 'text' },
    ],
  },
  {
    pattern: /^models\.(naive|short_all|flow)\.net_gex$/,
    title: ([sign = '']) => `Net GEX, ${sign.replace('_', ' ')}`,
    unit: 'dollars_per_percent',
    formula: 'Σ p·Γ·100·S²·0.01, p = dealers’ position in contracts under this model',
    sign: DEALER_SIGN,
    reason: ([sign = ''], { trap }) => trap.models.find((model) => model.sign === sign)?.reason ?? null,
    contributions: ([sign = ''], { book, trap }) => {
      const model = trap.models.find((one) => one.sign === sign);
      if (model === undefined || model.netGex === null) return null;
      return { unit: 'dollars_per_percent', values: contractExposure(book, model.sign).gex };
    },
  },
];
