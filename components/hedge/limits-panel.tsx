import { formatClock, formatDollars, formatPrice } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { HedgeFigure } from './hedge-figure.tsx';
import { HedgeLink } from './hedge-link.tsx';
import type { HedgeContent } from './hedge-page.ts';
import { LimitFields } from './limit-fields.tsx';
import {
  BAND_EDGES,
  BAND_SENTENCES,
  bandText,
  METER_WORDS,
  meterWidth,
  shareText,
  tradeText,
} from './limit-words.ts';
import { StatusWord } from './use-cell.tsx';

type Limits = HedgeContent['hedge']['limits'];

function Meter({
  meter,
  index,
  limits,
  spot,
}: {
  readonly meter: Limits['meters'][number];
  readonly index: number;
  readonly limits: Limits;
  readonly spot: number;
}) {
  const path = `limits.meters.${index}`;
  return (
    <div className="lim">
      <span>
        {METER_WORDS[meter.id]}
        <small>{bandText(spot, meter.next)}</small>
      </span>
      <div className="meter" aria-hidden="true">
        <i style={{ width: `${meterWidth(meter.use)}%` }} />
        {BAND_EDGES[limits.preset].map((edge) => (
          <b key={edge} style={{ left: `${edge}%` }} />
        ))}
      </div>
      <div className="v">
        <HedgeFigure id={`${path}.use`} value={meter.use} text={shareText(meter.use)} />
        <small>
          <HedgeFigure
            id={`${path}.amount`}
            value={meter.amount}
            text={formatDollars(Math.abs(meter.amount))}
          />{' '}
          of {formatDollars(meter.limit)}
        </small>
      </div>
    </div>
  );
}

function SessionLog({ limits }: { readonly limits: Limits }) {
  if (limits.log_reason !== null) return <p className="cap">{limits.log_reason}.</p>;
  return (
    <table className="t">
      <tbody>
        {limits.log.map((entry, i) => (
          <tr key={entry.at}>
            <td className="l">{formatClock(entry.at)}</td>
            <td className="l">{formatPrice(entry.spot)}</td>
            <td className="l">
              <StatusWord status={entry.status} />
              {', '}
              <HedgeFigure id={`limits.log.${i}.use`} value={entry.use} text={shareText(entry.use)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every limit against the unhedged book, the trade that would end it, and how the day went. */
export function LimitsPanel(content: HedgeContent) {
  const { hedge, as_of, symbol, view } = content;
  const { limits, spot } = hedge;
  const isCut = limits.meters.some((meter) => meter.use > 1);
  return (
    <Panel
      id="limits"
      title="Limits"
      about={`preset ${limits.preset.toUpperCase()}, unhedged delta counts`}
      clock={<AsOf instant={as_of} />}
    >
      <div className="limit-tools">
        <nav className="seg links" aria-label="Limits">
          {(['a', 'b'] as const).map((preset) => (
            <HedgeLink
              key={preset}
              symbol={symbol}
              view={view}
              change={{ limits: preset }}
              isCurrent={preset === limits.preset}
            >
              Limits {preset.toUpperCase()}
            </HedgeLink>
          ))}
        </nav>
        <LimitFields symbol={symbol} view={view} limits={limits} />
      </div>
      {limits.meters.map((meter, index) => (
        <Meter key={meter.id} meter={meter} index={index} limits={limits} spot={spot} />
      ))}
      <p className="cap">
        {BAND_SENTENCES[limits.preset]}
        {isCut ? ' Over its limit the bar is cut, the figure is not.' : ''} Hedged, net delta is 0.
      </p>
      <p className="to-target">
        To {formatDollars(limits.target)} of delta:{' '}
        <b>
          <HedgeFigure
            id="limits.shares_to_target"
            value={limits.shares_to_target}
            text={tradeText(limits.shares_to_target)}
          />
        </b>{' '}
        at {formatPrice(spot)}
      </p>
      <h3 className="sub">Status along the session’s prices, this book as it is now</h3>
      <SessionLog limits={limits} />
    </Panel>
  );
}
