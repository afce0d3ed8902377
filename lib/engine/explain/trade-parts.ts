import type { ArmedTrade } from '../trades/armed-trade.ts';
import type { PathStep } from '../trades/path-report.ts';
import type { ExplainedAnalysis, ExplainedInput } from './explanation.ts';

/** Said beside every P&L of the armed plan. */
export const SELLERS =
  'yours, had you sold the spread: plus means that its seller gains. Dollars of one spread of 100';

/** The trade that is explained. @throws Error where none was read: the family has no figure then */
export function tradeIn({ trade }: ExplainedAnalysis): ArmedTrade {
  if (trade?.trade) return trade.trade;
  throw new Error('no trade was read');
}

/** The steps of its path, oldest first. */
export const stepsIn = (analysis: ExplainedAnalysis): readonly PathStep[] =>
  tradeIn(analysis).attribution?.steps ?? [];

const price = (name: string, value: number | null): ExplainedInput => ({ name, value, unit: 'price' });

/** The market at one end of a stretch of the path: when, spot, and each leg's quote with what prices it. */
function endInputs(trade: ArmedTrade, place: number, when: string): ExplainedInput[] {
  const quotes = trade.quotes[place];
  const instant = place === 0 ? trade.attribution?.from : trade.attribution?.steps[place - 1];
  return [
    { name: `${when}, UTC`, value: quotes?.asOf ?? null, unit: 'text' },
    price(`Spot ${when.toLowerCase()}`, instant?.spot ?? null),
    ...trade.legs.flatMap(({ strike, right }, i): ExplainedInput[] => {
      const quote = quotes?.legs[i];
      const of = `${strike} ${right} ${when.toLowerCase()}`;
      return quote === undefined
        ? []
        : [
            price(`${of}, bid`, quote.bid),
            price(`${of}, ask`, quote.ask),
            { name: `${of}, volatility`, value: quote.volatility, unit: 'volatility' },
            { name: `${of}, time`, value: quote.years, unit: 'years' },
          ];
    }),
  ];
}

/** The market at both ends of the path from one place to another: 0 is where the plan was armed. */
export function stretchInputs(analysis: ExplainedAnalysis, from: number, to: number): ExplainedInput[] {
  const trade = tradeIn(analysis);
  return [...endInputs(trade, from, 'At first'), ...endInputs(trade, to, 'At last')];
}
