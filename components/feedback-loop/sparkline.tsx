import type { MeasuredCondition } from '@/lib/schema/trap-answer.ts';
import { sparkline } from './sparkline-series.ts';

/** The value through the session, its threshold dotted. Decoration: the row's figures say where it stands. */
export function Sparkline({ condition }: { readonly condition: MeasuredCondition }) {
  const line = sparkline(condition);
  if (line === null) return <span className="spark" aria-hidden="true" />;
  return (
    <span className="spark" aria-hidden="true">
      <svg viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
        <line
          x1="0"
          x2="100"
          y1={line.threshold}
          y2={line.threshold}
          className="smks"
          strokeDasharray="2 3"
        />
        <path d={line.path} className="smk" strokeWidth="1.25" />
      </svg>
      <i className="spark-end" style={{ top: `${(line.last.y / 22) * 100}%` }} />
    </span>
  );
}
