'use client';

import { useRef } from 'react';
import { formatPrice } from '@/lib/view/format.ts';
import { linearScale } from '../chart/linear-scale.ts';
import { useWidth } from '../price-ladder/use-width.ts';
import type { LoopSeries } from './loop-series.ts';

const HEIGHT = 230;
const EDGE = { top: 22, right: 56, bottom: 22, left: 8 };

/** The staircase of total moves, round by round, and the level where it comes to rest. */
export function LoopChart({ series }: { readonly series: LoopSeries }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 520);
  const { totals, rest, ticks, low, high } = series;
  const right = width - EDGE.right;
  const x = linearScale([0, Math.max(1, totals.length - 1)], [EDGE.left + 12, right]);
  const y = linearScale([low, high], [HEIGHT - EDGE.bottom, EDGE.top]);
  const path = totals.map((total, i) => (i === 0 ? `M${x(0)},${y(total)}` : `H${x(i)}V${y(total)}`)).join('');
  return (
    <div ref={box} className="loop-chart" style={{ height: HEIGHT }}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="gr" x1={EDGE.left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text x={width} y={y(tick) + 4} textAnchor="end">
              ${formatPrice(tick)}
            </text>
          </g>
        ))}
        {rest === null ? null : (
          <>
            <line className="bandl" x1={EDGE.left} x2={right} y1={y(rest)} y2={y(rest)} />
            <text className="tb halo" x={right} y={y(rest) - 8} textAnchor="end">
              rest ${formatPrice(rest, { digits: 4 })}
            </text>
          </>
        )}
        <path className="smk" d={path} strokeWidth={2} />
        {totals.map((total, i) => (
          <g key={x(i)}>
            <circle className="mk" cx={x(i)} cy={y(total)} r={3} />
            <text x={x(i)} y={HEIGHT - 4} textAnchor="middle">
              {i === 0 ? 'shock' : i}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
