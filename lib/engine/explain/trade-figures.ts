import type { ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { SELLERS, tradeIn } from './trade-parts.ts';

type Named = readonly [title: string, unit: FigureUnit, formula: string];

const PRICES: Readonly<Record<string, Named>> = {
  credit_mid: ['Credit at mid', 'price', 'mid of the sold leg − mid of the bought leg, where it was armed'],
  credit_natural: [
    'Credit at natural',
    'price',
    'bid of the sold leg − ask of the bought leg, where it was armed',
  ],
  target_mark: ['Target mark', 'price', 'half of the credit at mid'],
  'mark.mid': ['Cost to buy back, mid', 'price', 'mid of the sold leg − mid of the bought leg, at the end'],
  'mark.natural': [
    'Cost to buy back, natural',
    'price',
    'ask of the sold leg − bid of the bought leg, at the end',
  ],
  wall: ['Wall', 'price', 'strike of the armed side with the most gamma: the one that is sold'],
  snapshots: [
    'Snapshots',
    'count',
    'stored snapshots from the one that armed the plan to the end, both counted',
  ],
};

/** What the plan was sold at and what it costs to buy back. */
export const TRADE_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^(credit_mid|credit_natural|target_mark|mark\.mid|mark\.natural|wall|snapshots)$/,
    title: ([name = '']) => PRICES[name]?.[0] ?? name,
    unit: ([name = '']) => PRICES[name]?.[1] ?? 'price',
    formula: ([name = '']) => PRICES[name]?.[2] ?? '',
    reason: (_, analysis) => tradeIn(analysis).mark.reason,
    inputs: ([name = ''], analysis) => {
      const trade = tradeIn(analysis);
      const at = name.startsWith('mark') ? trade.quotes.length - 1 : 0;
      const quotes = trade.quotes[at]?.legs ?? [];
      return [
        { name: 'Armed, UTC', value: trade.since.asOf, unit: 'text' },
        { name: 'Until, UTC', value: trade.until.asOf, unit: 'text' },
        ...trade.legs.flatMap(({ strike, right }, i): ExplainedInput[] => [
          { name: `${strike} ${right}, bid`, value: quotes[i]?.bid ?? null, unit: 'price' },
          { name: `${strike} ${right}, ask`, value: quotes[i]?.ask ?? null, unit: 'price' },
        ]),
      ];
    },
  },
  {
    pattern: /^actual_natural$/,
    title: () => 'What the plan has made, natural',
    unit: 'dollars',
    formula:
      '(credit at natural − cost to buy back at natural)·100: sold at the bid and bought at the ask, then the other way',
    sign: SELLERS,
    reason: (_, analysis) => tradeIn(analysis).mark.reason,
    inputs: (_, analysis) => {
      const { creditNatural, mark } = tradeIn(analysis);
      return [
        { name: 'Credit at natural', value: creditNatural, unit: 'price' },
        { name: 'Cost to buy back at natural', value: mark.natural, unit: 'price' },
      ];
    },
  },
];
