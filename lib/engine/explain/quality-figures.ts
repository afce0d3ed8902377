import type { FigureRule } from './explanation.ts';

const FLAGS: Readonly<Record<string, string>> = {
  no_bid: 'nobody bids',
  crossed: 'bid above ask',
  locked: 'bid equals ask',
  wide: 'spread above $0.10 and above 25 % of the mid',
  stale: 'the quote is older than its session allows',
  zero_oi: 'no open interest',
  parity_outlier: 'far from put-call parity of its expiration',
  vertical_arb: 'bid and ask allow a riskless vertical spread',
  butterfly_arb: 'bid and ask allow a riskless butterfly',
  calendar_arb: 'bid and ask allow a riskless calendar spread',
  adjusted: 'the deliverable is not 100 shares: left out of totals',
  duplicate: 'a second row of the same contract: left out of totals',
  oi_vintage: 'open interest of an older day',
};

const COUNTS: Readonly<Record<string, readonly [string, string]>> = {
  contracts: ['Contracts in the file', 'rows kept, expired ones included'],
  included: ['Contracts that count', 'rows in view with a size and a gamma'],
  expired: ['Expired contracts', 'rows whose settlement was before as-of'],
};

/** What went into the totals and what could not. */
export const QUALITY_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^quality\.(contracts|included|expired)$/,
    title: ([id = '']) => COUNTS[id]?.[0] ?? id,
    unit: 'count',
    formula: ([id = '']) => `number of ${COUNTS[id]?.[1]}`,
  },
  {
    pattern: /^quality\.score$/,
    title: () => 'Quality score',
    unit: 'share',
    formula:
      'open interest of unexpired contracts without a blocking flag / all of it; under 0.9 amber, under 0.7 red',
    reason: () => 'no open interest',
    inputs: (_, { exposure }) =>
      Object.entries(exposure.quality.flags).map(([name, value]) => ({ name, value, unit: 'count' })),
  },
  {
    pattern: /^quality\.excluded_open_interest_share$/,
    title: () => 'Open interest left out',
    unit: 'share',
    formula:
      'open interest in view without usable volatility, adjusted or doubled / all unexpired open interest in view',
    inputs: (_, { exposure }) =>
      Object.entries(exposure.quality.withoutVolatility).map(([name, value]) => ({
        name,
        value,
        unit: 'count',
      })),
  },
  {
    pattern: /^quality\.flags\.(\w+)$/,
    title: ([flag = '']) => `Flagged ${flag}`,
    unit: 'count',
    formula: ([flag = '']) => `number of contracts where ${FLAGS[flag] ?? flag}`,
  },
  {
    pattern: /^quality\.(volatility_sources|without_volatility)\.(\w+)$/,
    title: ([list = '', name = '']) =>
      `${list === 'without_volatility' ? 'No volatility' : 'Volatility from'}: ${name}`,
    unit: 'count',
    formula: ([list = '']) =>
      list === 'without_volatility'
        ? 'number of unexpired contracts in view without a volatility, for this reason'
        : 'number of counted contracts whose volatility came from here: own or other side’s mid, smile, vendor',
  },
];
