import type { LadderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import type { Candle } from './price-trace.ts';

interface PricePaneProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
}

interface CandleMarkProps {
  readonly candle: Candle;
  readonly width: number;
  readonly geometry: LadderGeometry;
}

function CandleMark({ candle, width, geometry: { y, time } }: CandleMarkProps) {
  const x = time(candle.at);
  const isUp = candle.close >= candle.open;
  const top = y(Math.max(candle.open, candle.close));
  const height = Math.max(1.2, Math.abs(y(candle.open) - y(candle.close)));
  return (
    <g>
      <line className="smk" x1={x} x2={x} y1={y(candle.high)} y2={y(candle.low)} />
      <rect className={isUp ? 'candle up' : 'candle'} {...{ x: x - width / 2, y: top, width, height }} />
    </g>
  );
}

/** The session's price: hollow candles up, filled down; a line where only snapshots' spots are stored. */
export function PricePane({ series: { trace, session, range }, geometry }: PricePaneProps) {
  const { time, y, bottom, paneRight } = geometry;
  if (trace.kind === 'none') {
    return (
      <text x={paneRight / 2} y={bottom - 14} textAnchor="middle">
        {trace.text}
      </text>
    );
  }
  if (trace.kind === 'line') {
    const path = trace.points.map(({ at, spot }) => `${time(at).toFixed(1)} ${y(spot).toFixed(1)}`);
    return <path className="smk price-line" d={`M${path.join('L')}`} />;
  }
  const width = Math.max(1, (time(session.opens_at + trace.width) - time(session.opens_at)) * 0.64);
  return trace.candles
    .filter(({ high, low }) => high >= range.low && low <= range.high)
    .map((candle) => <CandleMark key={candle.at} {...{ candle, width, geometry }} />);
}
