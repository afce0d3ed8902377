import { HedgeFigure } from './hedge-figure.tsx';
import { BAND_EDGES, meterWidth, STATUS_WORDS, shareText } from './limit-words.ts';

interface UseCellProps {
  readonly path: string;
  readonly use: number;
  readonly preset: 'a' | 'b';
  readonly isNow: boolean;
}

/** Use of the gross limit: a short bar with the bands as ticks, and the figure. */
export function UseCell({ path, use, preset, isNow }: UseCellProps) {
  return (
    <span className="usecell">
      <i aria-hidden="true">
        <b className={isNow ? 'now' : undefined} style={{ width: `${meterWidth(use)}%` }} />
        {BAND_EDGES[preset].map((edge) => (
          <em key={edge} style={{ left: `${edge}%` }} />
        ))}
      </i>
      <HedgeFigure id={`${path}.gross_limit_use`} value={use} text={shareText(use)} />
    </span>
  );
}

/** A status in words: quiet where all is well, strong where the risk system acts. */
export function StatusWord({ status }: { readonly status: keyof typeof STATUS_WORDS }) {
  const ink =
    status === 'within' ? 'muted' : status === 'critical' || status === 'breach' ? 'strong' : undefined;
  return <span className={ink}>{STATUS_WORDS[status]}</span>;
}
