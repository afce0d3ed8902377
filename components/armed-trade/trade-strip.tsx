'use client';

import type { ArmedTradeAnswer } from '@/lib/schema/armed-trade-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { explainHref } from '@/lib/view/explain-href.ts';
import { formatClock, formatPrice } from '@/lib/view/format.ts';
import { pinnedHref } from '@/lib/view/pinned-href.ts';
import { usePinnedAnswer } from '../live/use-pinned-answer.ts';
import { TradeActual, TradeCauses } from './trade-sum.tsx';
import { armedSince, causeShares, causesOf, endWords, type Trade } from './trade-words.ts';
import './trade-strip.css';

type Attribution = NonNullable<Trade['attribution']>;

/** Each cause by its share of what moved: gains full, losses hatched. */
function CauseBar({ revaluation }: Pick<Attribution, 'revaluation'>) {
  const causes = causesOf(revaluation);
  const shares = causeShares(causes.map(({ value }) => value));
  return (
    <div className="cause-bar" aria-hidden="true">
      {causes.map(({ key, value }, i) => (
        <i key={key} data-loss={value < 0} style={{ flexGrow: shares[i] ?? 0 }} />
      ))}
    </div>
  );
}

/** The armed plan's trade in two lines. */
function ArmedStrip({ trade }: { readonly trade: Trade }) {
  const { attribution, since, until } = trade;
  if (attribution === null)
    return (
      <p className="cap">
        {trade.status === 'just_armed' ? endWords(trade) : `Not known what it has made: ${trade.reason}.`}
      </p>
    );
  return (
    <>
      <p className="cap">
        Had it been sold when armed, {formatClock(since.as_of)} at {formatPrice(trade.credit_mid)}: by{' '}
        {formatClock(until.as_of)}, at mid{trade.status === 'closed' ? ', when an exit was met' : ''}
      </p>
      <CauseBar revaluation={attribution.revaluation} />
      <p className="strip-sum">
        <span>
          <TradeCauses revaluation={attribution.revaluation} />
        </span>
        <b>
          = <TradeActual actual={attribution.actual} />
        </b>
      </p>
    </>
  );
}

/** What an earlier plan made, in one line. */
function EarlierLine({ trade }: { readonly trade: Trade }) {
  const { attribution, since, until, status } = trade;
  return (
    <p className="cap">
      The {formatClock(since.as_of)} plan
      {attribution === null ? ' cannot be followed' : ' made '}
      {attribution === null ? null : <TradeActual actual={attribution.actual} />}
      {attribution === null
        ? `: ${trade.reason}. `
        : ` by ${formatClock(until.as_of)}${status === 'closed' ? ', when an exit was met' : ''}. `}
      <a className="link" href="#attribution">
        Where from
      </a>
    </p>
  );
}

interface TradeStripProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
}

/**
 * On the plan card: what the armed plan has made since, and after it what an earlier one made. Read once the page works,
 * for its own snapshot; the place is kept free from the start. Nothing where no trap was armed in the session.
 */
export function TradeStrip({ page, view }: TradeStripProps) {
  const { trap, meta, session } = page;
  const since = armedSince(trap);
  if (since === null) return null;
  return <Strip key={`${meta.symbol} ${session.date} ${since}`} page={page} view={view} />;
}

function Strip({ page: { meta, trap }, view }: TradeStripProps) {
  const address = pinnedHref('trade', meta.symbol, view, meta.as_of);
  const { shown, isReading, failure, retry } = usePinnedAnswer<ArmedTradeAnswer, null>(address, null, true);
  const trade = shown?.answer.data.trade ?? null;
  const isArmed = trap.plan !== null;
  return (
    <div
      className={isArmed ? 'trade-strip armed' : 'trade-strip'}
      aria-busy={isReading || undefined}
      data-explain={shown === null ? undefined : explainHref(shown.address)}
    >
      {failure === null ? null : (
        <p className="cap" role="alert">
          What the plan has made could not be read: {failure}.{' '}
          <button type="button" className="link" onClick={retry} disabled={isReading}>
            Retry
          </button>
        </p>
      )}
      {trade === null ? null : isArmed ? <ArmedStrip trade={trade} /> : <EarlierLine trade={trade} />}
      {shown !== null && trade === null ? <p className="cap">{shown.answer.data.reason}.</p> : null}
    </div>
  );
}
