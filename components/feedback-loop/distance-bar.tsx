import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';
import { distanceBar } from './distance-bar-series.ts';

const percent = (x: number) => `${x.toFixed(2)}%`;

/** Where the value stands against its threshold; the shaded side meets it. Decoration: the row says it in words. */
export function DistanceBar({ condition }: { readonly condition: MeasuredCondition }) {
  const bar = distanceBar(condition);
  if (bar === null) return <span className="dbar" aria-hidden="true" />;
  const left = Math.min(bar.base, bar.value);
  const met = condition.met === true ? ' met' : '';
  return (
    <span className="dbar" aria-hidden="true">
      <i
        className="shade"
        style={{ left: percent(bar.shadeFrom), width: percent(bar.shadeTo - bar.shadeFrom) }}
      />
      <i className="track" />
      <i
        className={`fill${met}`}
        style={{ left: percent(left), width: percent(Math.abs(bar.value - bar.base)) }}
      />
      <i className="tick" style={{ left: percent(bar.threshold) }} />
      <i className={`knob${met}`} style={{ left: percent(bar.value) }} />
    </span>
  );
}
