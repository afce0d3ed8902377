import { formatPrice } from '@/lib/view/format.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { type AttributionFigure, PlainFigure } from './attribution-figure.ts';
import { centsText } from './attribution-series.ts';
import { CumulativeLazyChart } from './cumulative-lazy-chart.tsx';
import type { CumulativeSeries } from './cumulative-series.ts';

interface CumulativePathProps {
  readonly series: CumulativeSeries;
  readonly prefix: string;
  readonly figure?: AttributionFigure;
}

/** Running sums, reading by reading. */
function CumulativeTable({ series, prefix, figure: Figure = PlainFigure }: CumulativePathProps) {
  const { points, lines } = series;
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">By</th>
          <th>Spot</th>
          {lines.map(({ key, name }) => (
            <th key={key}>{name} $</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.place}>
            <td className="l">{point.name}</td>
            <td>{formatPrice(point.price)}</td>
            {lines.map(({ key }) => (
              <td key={key}>
                <Figure
                  id={`${prefix}cumulative.${point.place}.${key}`}
                  value={point[key]}
                  text={centsText(point[key])}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The P&L along its path, in all and by cause: chart with its table, and a key that says where each line ends. */
export function CumulativePath(props: CumulativePathProps) {
  const { series } = props;
  return (
    <div className="cumulative">
      <h3 className="sub">Along the path</h3>
      <ChartOrTable
        subject="path"
        summary={series.summary}
        chart={<CumulativeLazyChart series={series} />}
        table={<CumulativeTable {...props} />}
      />
      <p className="cap path-legend">
        {series.lines.map(({ key, name, dash, last }) => (
          <span key={key}>
            <svg width="28" height="8" aria-hidden="true">
              <line
                x1="0"
                y1="4"
                x2="28"
                y2="4"
                stroke={dash === undefined ? 'var(--mark)' : 'var(--muted)'}
                strokeWidth={dash === undefined ? 2 : 1.5}
                strokeDasharray={dash}
              />
            </svg>
            {name} {last}
          </span>
        ))}
      </p>
    </div>
  );
}
