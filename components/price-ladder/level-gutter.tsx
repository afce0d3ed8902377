import type { LadderGeometry } from './ladder-geometry.ts';
import type { LevelTag } from './level-tags.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { spreadLabels } from './spread-labels.ts';

interface LevelGutterProps {
  readonly series: PriceLadderSeries;
  readonly geometry: LadderGeometry;
  readonly isNarrow: boolean;
}

interface TagProps {
  readonly tag: LevelTag;
  readonly y: number;
  readonly geometry: LadderGeometry;
  readonly isNarrow: boolean;
}

function Tag({ tag, y, geometry: g, isNarrow }: TagProps) {
  const right = isNarrow ? g.priceRight : g.width;
  const isSpot = tag.kind === 'spot';
  return (
    <g className={`tag ${tag.kind}`}>
      {tag.beyond === null ? (
        <path
          className="leader"
          d={`M${g.ladderRight + 2} ${g.y(tag.price)}h4M${g.gutterLeft - 9} ${g.y(tag.price)}L${g.gutterLeft - 2} ${y}`}
        />
      ) : null}
      {isSpot ? (
        <rect
          className="mark"
          x={g.gutterLeft}
          y={y - 9.5}
          width={right - g.gutterLeft + (isNarrow ? 4 : 0)}
          height={19}
          rx={2}
        />
      ) : (
        <rect className="mark" x={g.gutterLeft} y={y - 8} width={3} height={16} />
      )}
      <text className="name" x={g.gutterLeft + 8} y={y + 4}>
        {tag.name}
      </text>
      <text className="price" x={g.priceRight} y={y + 4} textAnchor="end">
        {tag.text}
      </text>
      {isNarrow ? null : (
        <text x={g.width} y={y + 4} textAnchor="end">
          {tag.distance}
        </text>
      )}
    </g>
  );
}

/** Tags beside the axis: pushed apart, spot in its place, each with a leader to its price. */
export function LevelGutter({ series: { tags }, geometry, isNarrow }: LevelGutterProps) {
  const places = spreadLabels(
    tags.map((tag) => ({ y: geometry.y(tag.price), isPinned: tag.kind === 'spot' })),
    ...([20, geometry.top + 9, geometry.bottom - 9] as const),
  );
  return tags.map((tag, i) => (
    <Tag key={tag.kind} tag={tag} y={places[i] ?? 0} geometry={geometry} isNarrow={isNarrow} />
  ));
}
