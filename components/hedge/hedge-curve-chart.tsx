'use client';

import { useRef } from 'react';
import { formatCompact, formatStrike } from '@/lib/view/format.ts';
import { linearScale } from '../chart/linear-scale.ts';
import { useWidth } from '../price-ladder/use-width.ts';
import type { CurveLevel, HedgeCurveSeries } from './hedge-curve-series.ts';
import { markPlace } from './mark-place.ts';

const HEIGHT = 300;
const EDGE = { top: 26, right: 52, bottom: 22, left: 4 };
const INK: Readonly<Record<CurveLevel['kind'], string>> = {
  spot: 'spotl',
  flip: 'flipl',
  call: 'spos',
  put: 'sneg',
};
const PLACE = {
  spot: [-6, 10],
  flip: [4, HEIGHT - 48],
  call: [4, HEIGHT - 30],
  put: [4, HEIGHT - 30],
} as const;

/** Shares that dealers buy by the time price stands elsewhere; the view's sign bold, the others thin. */
export function HedgeCurveChart({ series }: { readonly series: HedgeCurveSeries }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 780);
  const x = linearScale([series.low, series.high], [EDGE.left, width - EDGE.right]);
  const y = linearScale([series.least, series.most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const path = (points: HedgeCurveSeries['lines'][number]['points']) =>
    points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.spot).toFixed(1)},${y(p.shares).toFixed(1)}`).join('');
  const bottom = HEIGHT - EDGE.bottom;
  return (
    <div ref={box} className="curve" style={{ height: HEIGHT }}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <defs>
          <clipPath id="curve-area">
            <rect
              x={EDGE.left}
              y={EDGE.top}
              width={width - EDGE.left - EDGE.right}
              height={bottom - EDGE.top}
            />
          </clipPath>
        </defs>
        {series.shareTicks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'ax0' : 'gr'}
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={width} y={y(tick) + 4} textAnchor="end">
              {tick === 0 ? '0' : formatCompact(tick)}
            </text>
          </g>
        ))}
        <line className="ax0" x1={EDGE.left} x2={width - EDGE.right} y1={bottom} y2={bottom} />
        {series.priceTicks.map((tick) => (
          <g key={tick}>
            <line className="ax0" x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 4} />
            <text x={x(tick)} y={HEIGHT - 4} textAnchor="middle">
              {formatStrike(tick)}
            </text>
          </g>
        ))}
        {series.levels.map(({ kind, price }) => (
          <line key={kind} className={INK[kind]} x1={x(price)} x2={x(price)} y1={EDGE.top - 8} y2={bottom} />
        ))}
        <g clipPath="url(#curve-area)" fill="none">
          {series.lines.map((line) => (
            <path
              key={line.sign}
              d={path(line.points)}
              className={line.isMain ? 'smk' : 'smks'}
              strokeWidth={line.isMain ? 2 : 1}
              strokeDasharray={line.isMain ? undefined : line.sign === 'flow' ? '2 3' : '5 4'}
            />
          ))}
        </g>
        {series.levels.map(({ kind, price, text }) => (
          <text
            key={kind}
            className={`halo ${kind === 'spot' ? 'tb' : ''}`}
            x={x(price) + PLACE[kind][0]}
            y={PLACE[kind][1]}
            textAnchor={kind === 'spot' ? 'end' : 'start'}
          >
            {text}
          </text>
        ))}
        {series.marks.map((mark, i) => {
          const at = { x: x(mark.spot), y: y(mark.shares) };
          const words = markPlace(mark.text, at, i === 0, [EDGE.left, width]);
          return (
            <g key={mark.text}>
              <circle className="knob" cx={at.x} cy={at.y} r={3.5} />
              <text className="halo tx" x={words.x} y={words.y} textAnchor={words.anchor}>
                {mark.text}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
