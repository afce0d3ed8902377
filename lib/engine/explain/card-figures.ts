import type { ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { figureUnit } from './figure-unit.ts';

const SPREAD: Readonly<Record<string, readonly [string, FigureUnit, string]>> = {
  credit_mid: ['Credit at the mid', 'price', 'mid of the short leg − mid of the long leg'],
  credit_natural: ['Credit, natural', 'price', 'bid of the short leg − ask of the long leg'],
  max_risk: ['Max risk of one spread', 'dollars', '(width − credit at the mid)·100'],
  break_even: ['Break-even at expiration', 'price', 'short strike ± credit at the mid, away from spot'],
  target_mark: ['Target mark', 'price', 'credit at the mid / 2: buy the spread back there'],
  target_dollars: ['Target in dollars', 'dollars', '(credit at the mid − target mark)·100'],
};

const STAKES: Readonly<Record<string, readonly [string, FigureUnit, string]>> = {
  pays: ['What the buyer pays', 'price', 'ask of the contract that stands for the trade'],
  break_even: ['What the buyer needs', 'price', 'strike ± the ask paid, at expiration'],
  chance: [
    'Chance that the market gives it',
    'share',
    'risk-neutral probability of a close beyond the break-even, from the smile of the expiration',
  ],
};

const quoted = (name: string, leg: { readonly strike: number; readonly bid: number; readonly ask: number }) =>
  ({
    name,
    value: `${leg.strike}: ${leg.bid.toFixed(2)} bid, ${leg.ask.toFixed(2)} ask`,
    unit: 'text',
  }) satisfies ExplainedInput;

/** Trap card, plan, invalidations, probabilities, and the buyer's and seller's paths. */
export const CARD_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^trap\.(pays|break_even|chance)$/,
    title: ([what = '']) => STAKES[what]?.[0] ?? what,
    unit: ([what = '']) => STAKES[what]?.[1] ?? 'price',
    formula: ([what = '']) => STAKES[what]?.[2] ?? '',
    reason: (_, { trap }) => trap.trap.reason ?? 'the expiration has no smile',
    inputs: (_, { trap: { trap } }) =>
      trap.contract === null
        ? []
        : [
            quoted(`${trap.contract.root} ${trap.contract.expiry} ${trap.contract.right}`, trap.contract),
            { name: 'Volume today', value: trap.contract.volume, unit: 'count' },
            { name: 'V/OI', value: trap.contract.volumeOi, unit: 'ratio' },
            { name: 'Premium traded', value: trap.contract.premium, unit: 'dollars' },
          ],
  },
  {
    pattern: /^trap\.(evidence|behaviours)\.(\d+)\.value$/,
    title: ([list, i = ''], { trap: { trap } }) =>
      (list === 'evidence' ? trap.evidence : trap.behaviours)[Number(i)]?.name ?? '',
    unit: ([list, i = ''], { trap: { trap } }) =>
      figureUnit((list === 'evidence' ? trap.evidence : trap.behaviours)[Number(i)]?.unit),
    formula: ([list, i = ''], { trap: { trap } }) =>
      list === 'behaviours'
        ? (trap.behaviours[Number(i)]?.measure ?? '')
        : 'speaks against the buyers when the value passes its threshold',
    reason: ([list, i = ''], { trap: { trap } }) =>
      (list === 'evidence' ? trap.evidence : trap.behaviours)[Number(i)]?.reason ?? null,
    inputs: ([list, i = ''], { trap: { trap } }) => {
      const one = (list === 'evidence' ? trap.evidence : trap.behaviours)[Number(i)];
      if (one === undefined) return [];
      return [{ name: `Threshold ${one.operator ?? ''}`, value: one.threshold, unit: figureUnit(one.unit) }];
    },
  },
  {
    pattern: /^invalidations\.(\d+)\.value$/,
    title: ([i = ''], { trap }) => trap.invalidations[Number(i)]?.name ?? '',
    unit: ([i = ''], { trap }) => figureUnit(trap.invalidations[Number(i)]?.unit),
    formula: 'cancels the trade when the value passes its threshold',
    inputs: ([i = ''], { trap }) => {
      const one = trap.invalidations[Number(i)];
      if (one === undefined) return [];
      return [
        { name: `Threshold ${one.operator ?? ''}`, value: one.threshold, unit: figureUnit(one.unit) },
        { name: 'Detail', value: one.detail, unit: 'text' },
      ];
    },
  },
  {
    pattern: /^plan\.spread\.(\w+)$/,
    title: ([what = '']) => SPREAD[what]?.[0] ?? what,
    unit: ([what = '']) => SPREAD[what]?.[1] ?? 'price',
    formula: ([what = '']) => SPREAD[what]?.[2] ?? '',
    inputs: (_, { trap: { plan } }) =>
      plan === null ? [] : [quoted('Short leg', plan.spread.short), quoted('Long leg', plan.spread.long)],
  },
  {
    pattern: /^plan\.spread\.(short|long)\.strike$/,
    title: ([leg]) => (leg === 'short' ? 'Strike sold' : 'Strike bought'),
    unit: 'price',
    formula: ([leg]) =>
      leg === 'short'
        ? 'the wall of the armed side'
        : 'the usual width beyond the strike sold, where it is listed',
    inputs: (_, { trap: { plan } }) =>
      plan === null ? [] : [quoted('Short leg', plan.spread.short), quoted('Long leg', plan.spread.long)],
  },
  {
    pattern: /^plan\.loss_probability$/,
    title: () => 'Close beyond the break-even',
    unit: 'share',
    formula: 'risk-neutral probability, from the smile of the plan’s expiration; not how often it happens',
    inputs: (_, { trap: { plan } }) => [
      { name: 'Break-even', value: plan?.spread.breakEven ?? null, unit: 'price' },
      { name: 'Expiration', value: plan?.expiry ?? null, unit: 'text' },
    ],
  },
  {
    pattern: /^probabilities\.levels\.(\d+)\.(close_beyond|touch)$/,
    title: ([i = '', what = ''], { trap }) => {
      const level = trap.probabilities.levels[Number(i)];
      return `${what === 'touch' ? 'Touch of' : 'Close beyond'} ${level?.name} ${level?.level.toFixed(2)}`;
    },
    unit: 'share',
    formula: ([, what = '']) =>
      what === 'touch'
        ? 'min(1, 2 × close beyond): holds for a driftless path without jumps'
        : 'second derivative of call prices by strike (Breeden-Litzenberger), from the fitted smile',
    inputs: ([i = ''], { trap: { probabilities } }) => [
      { name: 'Expiration', value: probabilities.expiry, unit: 'text' },
      { name: 'Side', value: probabilities.levels[Number(i)]?.side ?? null, unit: 'text' },
    ],
  },
  {
    pattern: /^trap\.paths\.(buyer_pays|seller_takes|dealer_takes)$/,
    title: ([what = '']) =>
      ({ buyer_pays: 'The buyer pays', seller_takes: 'The seller takes', dealer_takes: 'Dealers keep' })[
        what
      ] ?? '',
    unit: 'dollars',
    formula: ([what = '']) =>
      ({
        buyer_pays: 'ask of the lured contract · 100',
        seller_takes: 'natural credit of the spread · 100',
        dealer_takes: 'spread of the buyer’s contract + half the spreads of the seller’s two, · 100',
      })[what] ?? '',
  },
  {
    pattern: /^trap\.paths\.paths\.(\d)\.steps\.(\d+)\.(buyer_profit|seller_profit)$/,
    title: ([path = '', i = '', what = ''], { trap: { trap } }) =>
      `${what === 'buyer_profit' ? 'Buyer' : 'Seller'}: ${trap.paths?.paths[Number(path)]?.steps[Number(i)]?.label}`,
    unit: 'dollars',
    formula: 'value then − value at the start, one contract or spread of 100',
    inputs: ([path = '', i = ''], { trap: { trap } }) => {
      const step = trap.paths?.paths[Number(path)]?.steps[Number(i)];
      return [
        { name: 'Spot', value: step?.spot ?? null, unit: 'price' },
        { name: 'Days left', value: step?.daysLeft ?? null, unit: 'count' },
        { name: 'Buyer’s contract', value: step?.buyerValue ?? null, unit: 'dollars' },
        { name: 'Cost to close the spread', value: step?.sellerCost ?? null, unit: 'dollars' },
        { name: 'Method', value: trap.paths?.method ?? null, unit: 'text' },
      ];
    },
  },
];
