import type { ArmedTradeAnswer } from '@/lib/schema/armed-trade-answer.ts';
import { formatClock, formatDate, formatPrice } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Panel } from '../panel/panel.tsx';
import { AttributionBody } from '../pnl-attribution/attribution-body.tsx';
import { attributionSeries } from '../pnl-attribution/attribution-series.ts';
import { CumulativePath } from '../pnl-attribution/cumulative-path.tsx';
import { cumulativeSeries } from '../pnl-attribution/cumulative-series.ts';
import { TradeFigure } from './trade-figure.tsx';
import { TradeActual, TradeCauses } from './trade-sum.tsx';
import { endWords, spreadName, type Trade, unreadWords } from './trade-words.ts';
import './trade-panel.css';

interface TradePanelProps {
  readonly title: string;
  readonly answer: ArmedTradeAnswer;
}

/** The same trade at the prices that fill at once, or why that cannot be told. */
function Natural({ trade: { actual_natural, mark } }: { readonly trade: Trade }) {
  if (actual_natural === null)
    return <>At natural prices on both ends: not known{mark.reason === null ? '' : `, ${mark.reason}`}.</>;
  const text = formatMoney(actual_natural, { signed: true });
  return (
    <>
      At natural prices on both ends it makes{' '}
      <TradeFigure id="trade.actual_natural" value={actual_natural} text={text} />.
    </>
  );
}

function Words({ trade }: { readonly trade: Trade }) {
  const { attribution, since, credit_mid, mark, status, expiry } = trade;
  const unread = unreadWords(trade);
  return (
    <>
      <p className="trade-words">
        {attribution === null ? (
          status !== 'just_armed' && `What it has made is not known: ${trade.reason}. `
        ) : (
          <>
            Since {formatClock(since.as_of)} the plan has made <TradeActual actual={attribution.actual} />:{' '}
            <TradeCauses revaluation={attribution.revaluation} />.{' '}
          </>
        )}
        {endWords(trade)}
      </p>
      <p className="cap">
        The {spreadName(trade)} of {formatDate(expiry)}, sold at{' '}
        <TradeFigure id="trade.credit_mid" value={credit_mid} text={formatPrice(credit_mid, { digits: 3 })} />
        {mark.mid === null ? null : (
          <>
            , buys back at{' '}
            <TradeFigure id="trade.mark.mid" value={mark.mid} text={formatPrice(mark.mid, { digits: 3 })} />
          </>
        )}
        , both at mid. <Natural trade={trade} />
        {unread === null ? null : ` ${unread}`}
      </p>
    </>
  );
}

/** What the session's armed plan has made, in words first, then by cause, hour by hour and by greeks. */
export function TradePanel({ title, answer: { trade, reason } }: TradePanelProps) {
  if (trade === null)
    return (
      <Panel id="attribution" title={title} about="of the armed plan">
        <p className="cap">Nothing to attribute: {reason}.</p>
      </Panel>
    );
  const { attribution } = trade;
  const path = attribution && cumulativeSeries(attribution);
  const skipped = attribution?.skipped.length ?? 0;
  return (
    <Panel id="attribution" title={title} about="of the armed plan, one spread, hypothetical; to the cent">
      <Words trade={trade} />
      {attribution === null ? null : (
        <AttributionBody
          answer={attribution}
          series={attributionSeries(attribution, 'causes')}
          subject="attribution"
          prefix="trade.attribution."
          figure={TradeFigure}
        />
      )}
      {path === null ? null : (
        <CumulativePath series={path} prefix="trade.attribution." figure={TradeFigure} />
      )}
      {skipped === 0 ? null : (
        <p className="cap">{skipped} snapshots between could not mark every leg and are left out.</p>
      )}
    </Panel>
  );
}
