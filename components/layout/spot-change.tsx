import { ExplainedFigure } from '@/components/panel/explained-figure.tsx';
import { Figure } from '@/components/panel/figure.tsx';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatPercent, formatPrice } from '@/lib/view/format.ts';

const tone = (change: number) => (change > 0 ? 'gain' : change < 0 ? 'loss' : 'muted');

function Change({ spot, previousClose }: { readonly spot: number; readonly previousClose: number }) {
  const change = spot - previousClose;
  const percent = (100 * change) / previousClose;
  return (
    <span className={tone(change)} title={`Against the previous close, ${formatPrice(previousClose)}`}>
      {formatPrice(change, { signed: true })}
      <span className="from-tablet"> {formatPercent(percent, { signed: true })}</span>
    </span>
  );
}

interface SpotChangeProps extends Pick<TrapPage, 'trap' | 'previous_close'> {
  /** Whether the page can explain the figure. */
  readonly explained: boolean;
}

/** Spot, and its change against the previous close where that is known. */
export function SpotChange({ trap, previous_close, explained }: SpotChangeProps) {
  const Spot = explained ? ExplainedFigure : Figure;
  return (
    <div className="px">
      <b>
        <Spot id="spot" value={trap.spot} text={formatPrice(trap.spot)} />
      </b>
      {previous_close === null ? null : <Change spot={trap.spot} previousClose={previous_close} />}
    </div>
  );
}
