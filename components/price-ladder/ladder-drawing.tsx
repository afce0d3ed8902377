import { memo } from 'react';
import { GammaAxis, PriceAxis, TimeAxis } from './ladder-axes.tsx';
import type { LadderGeometry } from './ladder-geometry.ts';
import { LevelGutter } from './level-gutter.tsx';
import { ExpectedMoveBand, LevelLines } from './level-lines.tsx';
import { paneTexts } from './pane-texts.ts';
import { pixel } from './pixel.ts';
import { PlanMark } from './plan-mark.tsx';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { PricePane } from './price-pane.tsx';
import { StrikeBars, WallLabels } from './strike-bars.tsx';

interface LadderDrawingProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
  readonly isNarrow: boolean;
}

interface PartProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

function Heads({ series: { putTotal, callTotal, binNote }, geometry: g }: PartProps) {
  return (
    <g>
      <text className={putTotal.isPositive ? 'tpos' : 'tneg'} x={g.zero - 8} y={10} textAnchor="end">
        {putTotal.text}
      </text>
      <text className={callTotal.isPositive ? 'tpos' : 'tneg'} x={g.zero + 8} y={10}>
        {callTotal.text}
      </text>
      {binNote === null ? null : (
        <text x={g.width} y={10} textAnchor="end">
          {binNote}
        </text>
      )}
    </g>
  );
}

function PriorLines({ series: { priorLevels }, geometry: g }: PartProps) {
  return priorLevels.map(({ price }) => (
    <line
      key={price}
      className="bandl"
      x1={0}
      x2={g.paneRight}
      y1={pixel(g.y(price))}
      y2={pixel(g.y(price))}
    />
  ));
}

function PaneTexts({ series, geometry }: PartProps) {
  return paneTexts(series, geometry).map(({ text, x, y, anchor, ink }) => (
    <text key={text} className={`${ink} halo`} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));
}

/** The drawing: grid, bars, price, level lines, and every text last. */
export const LadderDrawing = memo(function LadderDrawing(props: LadderDrawingProps) {
  const { series, geometry: g, isNarrow } = props;
  const part = { series, geometry: g };
  return (
    <svg width={g.width} height={g.height} aria-hidden="true">
      <ExpectedMoveBand {...part} />
      <PriceAxis {...part} />
      <StrikeBars {...part} />
      <line className="ax0" x1={0} x2={g.ladderRight} y1={pixel(g.bottom)} y2={pixel(g.bottom)} />
      {isNarrow ? null : <PriorLines {...part} />}
      {isNarrow ? null : <PricePane {...part} />}
      <LevelLines {...part} />
      <GammaAxis {...part} />
      <WallLabels {...part} />
      {isNarrow ? null : <TimeAxis {...part} />}
      {isNarrow ? null : <Heads {...part} />}
      {isNarrow ? null : <PaneTexts {...part} />}
      <PlanMark {...part} />
      <LevelGutter {...part} isNarrow={isNarrow} />
    </svg>
  );
});
