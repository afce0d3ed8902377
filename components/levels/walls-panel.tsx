import './levels.css';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDollars, formatNumber, formatPercent, formatShare, formatStrike } from '@/lib/view/format.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';

type Wall = TrapPage['exposure']['walls']['calls'][number];

interface SideProps {
  readonly side: 'calls' | 'puts';
  readonly walls: readonly Wall[];
}

function WallRow({ id, wall }: { readonly id: string; readonly wall: Wall }) {
  const turnover = wall.volume_oi === null ? 'none' : formatNumber(wall.volume_oi, { digits: 2 });
  return (
    <tr>
      <td className="l">
        <ExplainedFigure id={`${id}.strike`} value={wall.strike} text={formatStrike(wall.strike)} />
      </td>
      <td>
        <ExplainedFigure id={`${id}.gex`} value={wall.gex} text={formatDollars(wall.gex)} />
      </td>
      <td>
        <ExplainedFigure id={`${id}.share`} value={wall.share} text={formatShare(wall.share, 1)} />
      </td>
      <td>
        <ExplainedFigure
          id={`${id}.distance_percent`}
          value={wall.distance_percent}
          text={formatPercent(wall.distance_percent, { signed: true })}
        />
      </td>
      <td>
        <ExplainedFigure id={`${id}.volume_oi`} value={wall.volume_oi} text={turnover} />
      </td>
      <td>
        <ExplainedFigure
          id={`${id}.expiring_share`}
          value={wall.expiring_share}
          text={formatShare(wall.expiring_share)}
        />
      </td>
    </tr>
  );
}

function WallTable({ side, walls }: SideProps) {
  const name = side === 'calls' ? 'Call side' : 'Put side';
  return (
    <table className="t">
      <thead>
        <tr>
          <th className={`l ${side === 'calls' ? 'gpos' : 'gneg'}`}>{name}</th>
          <th>Gamma</th>
          <th>Of side</th>
          <th>From spot</th>
          <th>V/OI</th>
          <th>Gone in 5 d</th>
        </tr>
      </thead>
      <tbody>
        {walls.map((wall, i) => (
          <WallRow key={wall.strike} id={`walls.${side}.${i}`} wall={wall} />
        ))}
      </tbody>
    </table>
  );
}

/** The five strikes with most gamma on each side, the walls first. */
export function WallsPanel({ page }: { readonly page: TrapPage }) {
  const { calls, puts } = page.exposure.walls;
  return (
    <Panel
      id="walls"
      title="Gamma walls"
      about="unsigned, $ per 1 %, top five of each side"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <div className="wall-tables">
        <WallTable side="calls" walls={calls} />
        <WallTable side="puts" walls={puts} />
      </div>
    </Panel>
  );
}
