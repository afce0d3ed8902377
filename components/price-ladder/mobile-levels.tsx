import type { LadderPage } from './ladder-page.ts';
import { levelStrip } from './level-strip.ts';
import './mobile-levels.css';

/** On a narrow screen: put wall, spot, call wall and flip on one line, below the verdict. */
export function MobileLevels({ page }: { readonly page: Pick<LadderPage, 'exposure' | 'trap'> }) {
  const { marks, band } = levelStrip(page);
  return (
    <section className="level-strip" aria-label="Levels around spot">
      <div className="line" />
      {band === null ? null : (
        <div className="band" style={{ left: `${band.from}%`, width: `${band.to - band.from}%` }} />
      )}
      {marks.map(({ kind, at, row, hangs, text, distance }) => (
        <div key={kind} className={`mark ${kind} ${row} ${hangs}`} style={{ left: `${at}%` }}>
          <i />
          <span>
            <b>{text}</b>
            {distance === '' ? null : <small>{distance}</small>}
          </span>
        </div>
      ))}
    </section>
  );
}
