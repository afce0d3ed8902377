import { formatMoney } from '@/lib/view/money.ts';
import { centsText } from '../pnl-attribution/attribution-series.ts';
import { TradeFigure } from './trade-figure.tsx';
import { causesOf, type Trade } from './trade-words.ts';

type Attribution = NonNullable<Trade['attribution']>;

const moneyClass = (value: number) => (value < 0 ? 'loss' : value > 0 ? 'gain' : undefined);

/** What the trade made at mid. */
export const TradeActual = ({ actual }: Pick<Attribution, 'actual'>) => (
  <span className={moneyClass(actual)}>
    <TradeFigure id="trade.attribution.actual" value={actual} text={formatMoney(actual, { signed: true })} />
  </span>
);

/** Its causes, which add up to it: `time +9.10, price +4.20, volatility −0.80` */
export function TradeCauses({ revaluation }: Pick<Attribution, 'revaluation'>) {
  return causesOf(revaluation).map(({ key, name, value }, i) => (
    <span key={key} className="cause">
      {i === 0 ? '' : ', '}
      {name} <TradeFigure id={`trade.attribution.revaluation.${key}`} value={value} text={centsText(value)} />
    </span>
  ));
}
