'use client';

import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { LadderDrawing } from './ladder-drawing.tsx';
import { type LadderGeometry, ladderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { rowSentence } from './row-facts.ts';
import { RowTip } from './row-tip.tsx';
import { rowUnder } from './row-under.ts';
import { useWidth } from './use-width.ts';

interface PriceLadderChartProps {
  readonly series: PriceLadderSeries;
  /** Eight strikes either side of spot, without the price pane. */
  readonly isNarrow?: boolean;
}

const WIDE = { height: 438, width: 908 };
const NARROW = { height: 420, width: 358 };

const markOf = (strike: number, { y, barHeight, ladderLeft, ladderRight }: LadderGeometry) => ({
  left: ladderLeft,
  width: ladderRight - ladderLeft,
  top: y(strike) - barHeight / 2 - 3,
  height: barHeight + 6,
});

/** Price and strike ladder on one axis. Pointing at a row, or stepping through rows with the arrow keys, shows its figures. */
export function PriceLadderChart({ series, isNarrow = false }: PriceLadderChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = isNarrow ? NARROW : WIDE;
  const width = useWidth(box, size.width);
  const [index, setIndex] = useState<number | null>(null);
  const geometry = useMemo(
    () => ladderGeometry(series, { width, height: size.height, isNarrow }),
    [series, width, size.height, isNarrow],
  );
  const row = index === null ? null : (series.rows[index] ?? null);
  const spot = series.tags.find((tag) => tag.kind === 'spot')?.price ?? 0;
  const cursor = index ?? rowUnder(series.rows, spot) ?? 0;
  const underCursor = series.rows[cursor];
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const isInside = x >= geometry.ladderLeft && x <= geometry.gutterLeft && y <= geometry.bottom + 4;
    const under = rowUnder(series.rows, geometry.y.invert(y));
    const strike = series.rows[under ?? -1]?.strike;
    const isNear = strike !== undefined && Math.abs(geometry.y(strike) - y) < 14;
    setIndex(isInside && isNear ? under : null);
  };
  return (
    <div
      ref={box}
      className={`ladder ${isNarrow ? 'narrow' : 'wide'}`}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setIndex(null)}
    >
      {row === null ? null : <div className="row-mark" style={markOf(row.strike, geometry)} />}
      <LadderDrawing series={series} geometry={geometry} isNarrow={isNarrow} />
      {underCursor === undefined ? (
        <p className="ladder-empty">No strikes in this range</p>
      ) : (
        <input
          className="ladder-cursor"
          type="range"
          min={0}
          max={series.rows.length - 1}
          step={1}
          value={cursor}
          aria-label="Strike"
          aria-valuetext={rowSentence(underCursor)}
          onFocus={() => setIndex(cursor)}
          onBlur={() => setIndex(null)}
          onChange={(event) => setIndex(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => event.key === 'Escape' && setIndex(null)}
        />
      )}
      {row === null ? null : <RowTip row={row} geometry={geometry} isNarrow={isNarrow} />}
    </div>
  );
}
