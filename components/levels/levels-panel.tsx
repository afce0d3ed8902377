import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { levelStats } from './level-stats.ts';
import './levels.css';

/** The levels card: flip, walls, expected move, and what dealers hold and must trade. */
export function LevelsPanel({ page }: { readonly page: TrapPage }) {
  return (
    <Panel
      id="levels"
      title="Levels"
      about="net figures carry the dealers’ sign"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <dl className="stats levels">
        {levelStats(page).map(({ id, name, value, text, unit, note }) => (
          <div className="stat" key={id}>
            <dt>{name}</dt>
            <dd>
              <ExplainedFigure id={id} value={value} text={text} unit={unit} />
              {note === null ? null : <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
