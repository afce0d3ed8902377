import { PinnedPlace } from '../live/pinned-states.tsx';
import { TRAP_TITLES } from './trap-titles.ts';
import '../live/pinned-panel.css';

/** Where the hedge's panels stand on the trap page while they are read. */
export function HedgePlaces() {
  return (
    <div className="grid below">
      <div className="w14" style={{ minHeight: 490 }}>
        <PinnedPlace id="curve" title={TRAP_TITLES.curve} isFailed={false} />
      </div>
      <div className="w10">
        <PinnedPlace id="forces" title={TRAP_TITLES.forces} isFailed={false} />
      </div>
    </div>
  );
}
