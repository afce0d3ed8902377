import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { CurveLevels } from './hedge-curve-series.ts';

/** The levels that are drawn with the hedge, of the same view. */
export const levelsOf = ({ gamma_flip, call_wall, put_wall }: TrapPage['exposure']): CurveLevels => ({
  flip: gamma_flip.level,
  callWall: call_wall?.strike ?? null,
  putWall: put_wall?.strike ?? null,
});
